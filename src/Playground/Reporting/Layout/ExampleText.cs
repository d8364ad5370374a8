using Playground.Comparing;
using Playground.Judging;

namespace Playground.Reporting.Layout;

/// <summary>How an example reads, whatever the format.</summary>
static class ExampleText
{
    public static string Title(ReportExample example, ReportText text) => $"{example.Title ?? text["Prompt"]} · {text.Day(example.AskedAt)}";

    public static string Tally(ExampleAnswer answer, ReportText text) =>
        answer.State is AnswerState.Completed or AnswerState.Truncated ? text.Say("Tally", answer.Wins, answer.Losses, answer.Ties) : text[$"State{answer.State}"];

    public static string Text(ExampleAnswer answer, ReportText text) =>
        answer.Text.Length == 0 ? text["NoText"] : answer.Cut ? $"{answer.Text}\n{text["CutHere"]}" : answer.Text;

    public static string Rating(ExampleRating rating, ReportText text)
    {
        var verdict = rating switch
        {
            { Winner: { } winner } => text.Say("Prefers", rating.Rater, winner),
            { Outcome: VoteOutcome.Tie } => text.Say("SaysTie", rating.Rater),
            { Outcome: VoteOutcome.BothBad } => text.Say("SaysBothBad", rating.Rater),
            _ => text.Say("Rated", rating.Rater),
        };
        return (rating.Rationale, rating.Blind) switch
        {
            (null, true) => verdict,
            (null, false) => $"{verdict} {text["NotBlind"]}",
            (var why, true) => $"{verdict} {text.Say("Because", why)}",
            (var why, false) => $"{verdict} {text["NotBlind"]} {text.Say("Because", why)}",
        };
    }
}
