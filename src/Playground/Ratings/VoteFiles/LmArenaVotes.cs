using System.Text.Json;

namespace Playground.Ratings.VoteFiles;

/// <summary>Parses LMArena's battles, one JSON object a line or in an array: <c>model_a</c>, <c>model_b</c>, <c>winner</c>, and the rater where one is named.</summary>
sealed class LmArenaVotes(RequestedFields requested) : JsonVotes
{
    public override VoteFieldNames Fields => VoteFieldNames.LmArena;

    /// <inheritdoc/>
    protected override void TakeObject(long line, ReadOnlySpan<byte> json, VoteCollector into)
    {
        var battle = LmArenaBattle.Read(json, requested);
        if (battle.Fault is { } fault)
            into.Refuse(line, fault);
        else if (!VoteWords.TryOutcome(battle.Winner, out var outcome))
            into.Refuse(line, VoteFaults.UnknownWinner(battle.Winner));
        else if (battle.InCategory && into.TryVote(line, battle.ModelA, battle.ModelB, outcome, battle.Rater, out var vote))
        {
            if (battle.Details is not { } details)
                into.Add(vote);
            else if ((details.Fault ?? Unkeepable(json)) is { } inDetails)
                into.Refuse(line, inDetails);
            else
                into.Add(vote, details.Of(json, into.Names(vote)));
        }
    }
}
