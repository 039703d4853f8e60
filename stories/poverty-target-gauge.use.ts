/** When to use the gauge and when not: the introduction of its documentation page. */
export const USE = `
One promise with a due date, held against its figures: where it began, what was promised, where it stands, what remains.

**Use it** for a target of a plan – "at least 60 fewer poor households in 2022" – also before any result is published:
*no result yet* is a picture of its own. Put two or three side by side where a plan has two or three targets.

**Do not use it** for the course over years (a trend chart tells more), for comparing places (a map or ranked bars),
or for a figure without a target: a sentence is better than a gauge without a promise.

- \`arc\` is for one look, \`bar\` for targets under each other, \`bullet\` for readers who want the level itself on a scale.
- The status is a word first, then a shape, then a colour. Nothing is told by colour alone.
- Progress is not cut off: below 0 and above 100% it is drawn and written as it is.
- A missing figure is never a zero.

*Dùng cho một chỉ tiêu có thời hạn; không dùng để so sánh nhiều năm hay nhiều đơn vị.*
`;
