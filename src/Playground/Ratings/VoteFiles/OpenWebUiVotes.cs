using System.Text;
using System.Text.Json;
using Playground.Statistics.Votes;

namespace Playground.Ratings.VoteFiles;

/// <summary>
/// Parses the feedback that Open WebUI exports. A thumb up or down on an answer that stood beside others is a vote for or against it with each of
/// them; a thumb without siblings, and a rating of 0, compare nothing and are passed over.
/// </summary>
sealed class OpenWebUiVotes(RequestedFields requested) : JsonVotes
{
    public override VoteFieldNames Fields => VoteFieldNames.OpenWebUi;

    /// <inheritdoc/>
    protected override void TakeObject(long line, ReadOnlySpan<byte> json, VoteCollector into)
    {
        var feedback = OpenWebUiFeedback.Read(json);
        if (feedback.Fault is { } fault)
            into.Refuse(line, fault);
        else if (feedback.Outcome is not { } outcome || feedback.Siblings.Count == 0)
            into.PassOver();
        else if (IsAsked(feedback) && TryVotes(line, feedback, outcome, into) is { } votes)
            Add(line, json, feedback, votes, into);
    }

    bool IsAsked(OpenWebUiFeedback feedback) =>
        requested.Category is not { } category || feedback.Tags.Any(tag => Encoding.UTF8.GetBytes(tag).AsSpan().SequenceEqual(category));

    /// <returns>A vote with each sibling; <c>null</c> when one of them can't be taken, and thereby none.</returns>
    static List<PackedVote>? TryVotes(long line, OpenWebUiFeedback feedback, VoteOutcome outcome, VoteCollector into)
    {
        var (model, rater) = (Encoding.UTF8.GetBytes(feedback.Model), Encoding.UTF8.GetBytes(feedback.User ?? ""));
        var votes = new List<PackedVote>();
        foreach (var sibling in feedback.Siblings)
            if (into.TryVote(line, model, Encoding.UTF8.GetBytes(sibling), outcome, rater, out var vote))
                votes.Add(vote);
            else
                return null;
        return votes;
    }

    void Add(long line, ReadOnlySpan<byte> json, OpenWebUiFeedback feedback, List<PackedVote> votes, VoteCollector into)
    {
        if (!requested.Details)
            votes.ForEach(into.Add);
        else if ((feedback.InDetails ?? Unkeepable(json)) is { } fault)
            into.Refuse(line, fault);
        else
        {
            var text = Encoding.UTF8.GetString(json);
            foreach (var (index, vote) in votes.Index())
                into.Add(vote, Details(feedback, text, feedback.Siblings[index], index));
        }
    }

    static VoteDetails Details(OpenWebUiFeedback feedback, string json, string sibling, int index) =>
        // The whole record once; a chat with many siblings would otherwise be kept many times.
        new(null, VoteFields.Hash(feedback.Id ?? json, sibling), index == 0 ? json : null)
        {
            At = VoteFields.Time(feedback.CreatedAt),
            Tags = feedback.Tags,
            Blind = feedback.InArena,
            Rationale = feedback.Rationale,
        };
}
