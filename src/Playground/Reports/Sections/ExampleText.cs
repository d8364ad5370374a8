using Playground.Comparisons;
using Playground.Statistics.Votes;

namespace Playground.Reports.Sections;

/// <summary>How an example reads, whatever the format.</summary>
static class ExampleText
{
    const int MostLines = 8;
    const int MostReasons = 12;

    public static string Title(ReportExample example, ReportText text) => $"{example.Title ?? text["Prompt"]} · {text.Day(example.AskedAt)}";

    public static string Tally(ExampleAnswer answer, ReportText text) =>
        answer.State is AnswerState.Completed or AnswerState.Truncated ? text.Say("Tally", answer.Wins, answer.Losses, answer.Ties) : text[$"State{answer.State}"];

    public static string Text(ExampleAnswer answer, ReportText text) =>
        answer.Text.Length == 0 ? text["NoText"] : answer.Cut ? $"{answer.Text}\n{text["CutHere"]}" : answer.Text;

    /// <summary>A line for each rating while they are few; of many, only those with a reason get a line of their own, and the others are counted.</summary>
    public static IEnumerable<string> Ratings(ReportExample example, ReportText text)
    {
        if (example.Ratings.Count <= MostLines)
            return example.Ratings.Select(rating => Rating(example, rating, text));
        var reasoned = example.Ratings.Where(rating => rating.Rationale is not null).ToArray();
        string[] counted = [.. example.Ratings.Where(rating => rating.Rationale is null).CountBy(rating => Verdict(example, rating, text)).OrderByDescending(verdict => verdict.Value)
            .Select(verdict => text.Say("Counted", verdict.Key, verdict.Value))];
        return
        [
            .. counted.Length > 0 ? [text.Say("WithoutReason", string.Join("; ", counted))] : Array.Empty<string>(),
            .. reasoned.Take(MostReasons).Select(rating => Rating(example, rating, text)),
            .. reasoned.Length > MostReasons ? [text.Say("MoreReasons", reasoned.Length - MostReasons)] : Array.Empty<string>(),
        ];
    }

    static string Verdict(ReportExample example, ExampleRating rating, ReportText text) => (rating, Named(example, rating)) switch
    {
        ({ Winner: { } winner }, { } named) => text.Say("CountedPrefersTo", winner, List(named.Where(model => model != winner), text)),
        ({ Winner: { } winner }, _) => text.Say("CountedPrefers", winner),
        ({ Outcome: VoteOutcome.Tie }, { } named) => text.Say("CountedTieOf", List(named, text)),
        ({ Outcome: VoteOutcome.Tie }, _) => text["CountedTie"],
        ({ Outcome: VoteOutcome.BothBad }, { } named) => text.Say("CountedBadOf", List(named, text)),
        ({ Outcome: VoteOutcome.BothBad }, _) => text[example.Answers.Count > 2 ? "CountedAllBad" : "CountedBothBad"],
        _ => text["CountedRated"],
    };

    static string Rating(ReportExample example, ExampleRating rating, ReportText text)
    {
        var verdict = (rating, Named(example, rating)) switch
        {
            ({ Winner: { } winner }, { } named) => text.Say("PrefersTo", rating.Rater, winner, List(named.Where(model => model != winner), text)),
            ({ Winner: { } winner }, _) => text.Say("Prefers", rating.Rater, winner),
            ({ Outcome: VoteOutcome.Tie }, { } named) => text.Say("SaysTieOf", rating.Rater, List(named, text)),
            ({ Outcome: VoteOutcome.Tie }, _) => text.Say("SaysTie", rating.Rater),
            ({ Outcome: VoteOutcome.BothBad }, { } named) => text.Say("SaysBadOf", rating.Rater, List(named, text)),
            ({ Outcome: VoteOutcome.BothBad }, _) => text.Say(example.Answers.Count > 2 ? "SaysAllBad" : "SaysBothBad", rating.Rater),
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

    /// <summary>The models compared, where more answers are shown than those: otherwise it goes without saying.</summary>
    static IReadOnlyList<string>? Named(ReportExample example, ExampleRating rating) =>
        rating.Compared.Count > 1 && rating.Compared.Count < example.Answers.Count ? rating.Compared : null;

    static string List(IEnumerable<string> models, ReportText text) => models.ToArray() is [.. { Length: > 0 } first, var last] ? text.Say("And", string.Join(", ", first), last) : string.Concat(models);
}
