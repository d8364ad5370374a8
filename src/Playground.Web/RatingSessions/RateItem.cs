using Playground.Comparisons;
using Playground.Ratings;
using Playground.Ratings.Blind;
using Playground.RatingSessions;

namespace Playground.Web.RatingSessions;

/// <summary>What is before a rater, with all that they have said of it so far.</summary>
/// <param name="view">What they may see of it; <c>null</c> when there is nothing to rate.</param>
/// <param name="writers">Names of models by id, in a session that isn't blind.</param>
/// <param name="again">The rating that they look at again, to change it.</param>
/// <param name="texts">The answers as they are shown.</param>
public sealed class RateItem(SessionTask task, BlindView? view, IReadOnlyDictionary<string, string> writers, Rating? again, IReadOnlyList<string> texts)
{
    public SessionTask Task => task;

    public BlindView? View => view;

    public bool IsReady => view?.State == BlindState.Ready;

    public PacedAnswers Answers { get; } = new(texts, task.Session.Pacing == AnswerPacing.CommonRate && again is null);

    public Ballot Ballot { get; } = again is null ? new(task.Item?.Lanes.Count ?? 0) : Ballot.Of(again);

    /// <summary>The same for all that is said of the item, so that it counts once.</summary>
    public string VoteId { get; } = again?.Id ?? Guid.NewGuid().ToString("n");

    public bool IsNew => again is null;

    /// <summary>What was said of it in an earlier round.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Another one is before the rater.</summary>
    public bool IsReplaced { get; set; }

    /// <summary>It was rated before and is being changed. A blind look of one's own isn't: it shows what one has said.</summary>
    public bool IsAgain => again is not null && !task.Session.Solo;

    /// <summary>The verdict that was given while the item stays in view; only in a solo session, the others go on.</summary>
    public Rating? Cast { get; set; } = task.Session.Solo ? again : null;

    /// <summary>Who wrote what, in the order shown; <c>null</c> before the rater may know.</summary>
    public IReadOnlyList<Answer>? Revealed { get; set; }

    public bool IsDetailed { get; set; }

    /// <summary>What is left of the session's time for an item; <c>null</c> where it gives none.</summary>
    public int? SecondsLeft { get; set; }

    /// <summary>Who wrote an answer where there is nothing to hide.</summary>
    public string? WriterOf(int place) => task is { Session.Blind: false, Item: { } item, Assignment: { } given } && item.ModelOf(given.Order[place]) is var id ? writers.GetValueOrDefault(id, id) : null;
}
