using Playground.Comparisons;
using Playground.Comparisons.Contents;
using Playground.Ratings;
using Playground.Ratings.Blind;
using Playground.Reports.Sections;
using Playground.Statistics.Votes;

namespace Playground.Reports.Building;

/// <summary>Chooses the prompts that are shown with all their answers, and puts them into words that a report keeps.</summary>
/// <param name="concealed">What tells which model is which is masked.</param>
sealed class ExampleChoice(ReportSettings settings, GatheredRatings ratings, Func<string, string> name, bool concealed)
{
    /// <summary>Of a text: enough beyond the cut that a name which it goes through is seen whole.</summary>
    public const int CharactersRead = ReportExample.TextCharacters + 1000;

    readonly ReportText _words = new(settings.Language);

    /// <summary>The author's picks, then the most rated comparisons, then the newest.</summary>
    public static IReadOnlyList<string> Ids(ReportSettings settings, GatheredRatings ratings, IReadOnlyList<string> comparisons)
    {
        var there = comparisons.ToHashSet();
        var rated = ratings.ByComparison.Where(comparison => there.Contains(comparison.Key)).OrderByDescending(comparison => comparison.Value.Count).Select(comparison => comparison.Key);
        return [.. settings.Picked.Concat(rated).Concat(comparisons).Distinct().Take(Math.Max(settings.Examples, settings.Picked.Count))];
    }

    public ReportExample Example(Comparison comparison)
    {
        var hidden = concealed ? BlindTexts.Names(comparison) : null;
        var own = ratings.ByComparison.GetValueOrDefault(comparison.Id) ?? [];
        var answers = comparison.Answers.Where(answer => answer is { Turn: 0, Repetition: 0 } && settings.Filter.Takes(answer.Model.Id))
            .GroupBy(answer => answer.Lane).Select(lane => lane.MaxBy(answer => answer.Attempt)!);
        var votes = own.SelectMany(RatingVotes.Of).Where(vote => vote.Criterion is null).ToArray();
        return new(
            comparison.Id, comparison.Title is { } title ? Shown(title, hidden).Text : null, Shown(Words(comparison.Turns[0].Contents), hidden).Text, comparison.Turns[0].AskedAt,
            [.. answers.Select(answer => Answer(answer, votes, hidden))], [.. own.Where(rating => settings.Filter.Models.Count == 0 || rating.Answers.All(answer => settings.Filter.Takes(answer.ModelId))).Select(Rating)]);
    }

    ExampleAnswer Answer(Answer answer, IReadOnlyCollection<PairVote> votes, IReadOnlyCollection<string>? hidden)
    {
        var (text, cut) = Shown(Words(answer.Contents), hidden);
        var model = answer.Model.Id;
        return new(name(model), answer.State, text, cut, votes.Count(vote => Winner(vote.A, vote.B, vote.Outcome) == model), votes.Count(vote => Loser(vote) == model),
            votes.Count(vote => (vote.A == model || vote.B == model) && vote.Outcome is VoteOutcome.Tie or VoteOutcome.BothBad));
    }

    ExampleRating Rating(Rating rating)
    {
        var votes = RatingVotes.Of(rating).Where(vote => vote.Criterion is null).ToArray();
        var winner = rating.Outcome is VoteOutcome.Tie or VoteOutcome.BothBad ? null
            : rating.Answers.Select(answer => answer.ModelId).FirstOrDefault(model => votes.Any(vote => vote.A == model || vote.B == model)
                && votes.Where(vote => vote.A == model || vote.B == model).All(vote => Winner(vote.A, vote.B, vote.Outcome) == model));
        return new(ratings.Pseudonym(rating.RaterId), rating.Outcome, winner is null ? null : name(winner), rating.Rationale is { Length: > 0 } why ? Shown(why, hidden: null).Text : null, rating.Blind)
        {
            Compared = [.. rating.Answers.Select(answer => name(answer.ModelId)).Distinct()],
        };
    }

    static string? Winner(string a, string b, VoteOutcome outcome) => outcome switch { VoteOutcome.A => a, VoteOutcome.B => b, _ => null };

    static string? Loser(PairVote vote) => Winner(vote.B, vote.A, vote.Outcome);

    string Words(ContentList contents) => contents.Shown(part => ContentPlaceholder.Of(part, word => _words[$"Content{word}"], _words.Culture));

    static (string Text, bool Cut) Shown(string text, IReadOnlyCollection<string>? hidden)
    {
        Leak[] leaks = hidden is null ? [] : [.. LeakScan.Find(text, hidden).TakeWhile(leak => leak.Start < ReportExample.TextCharacters)];
        // A leak that the cut goes through is masked whole.
        var end = leaks is [.., var last] ? Math.Max(Cut(text), last.Start + last.Length) : Cut(text);
        return (LeakScan.Mask(text[..end], leaks), end < text.Length);
    }

    // Half of a surrogate pair is no character.
    static int Cut(string text) => text.Length <= ReportExample.TextCharacters ? text.Length
        : char.IsHighSurrogate(text[ReportExample.TextCharacters - 1]) ? ReportExample.TextCharacters - 1 : ReportExample.TextCharacters;
}
