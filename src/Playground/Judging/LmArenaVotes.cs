using System.Text;
using System.Text.Json;
using Playground.Faults;

namespace Playground.Judging;

/// <summary>Parses LMArena's battles, one JSON object a line: <c>model_a</c>, <c>model_b</c>, <c>winner</c>, and the rater where one is named.</summary>
sealed class LmArenaVotes(VoteFileOptions options) : IVoteLines
{
    readonly byte[]? category = options.Category is null ? null : Encoding.UTF8.GetBytes(options.Category);

    public int Parse(ReadOnlySpan<byte> text, VoteCollector into)
    {
        var lines = 0;
        while (!text.IsEmpty)
        {
            lines++;
            var end = text.IndexOf((byte)'\n');
            var line = (end < 0 ? text : text[..end]).Trim(" \t\r"u8);
            text = end < 0 ? default : text[(end + 1)..];
            if (!line.IsEmpty)
                Take(lines, line, into);
        }
        return lines;
    }

    /// <summary>Takes the vote of one object.</summary>
    public void Take(long number, ReadOnlySpan<byte> json, VoteCollector into)
    {
        try
        {
            var battle = LmArenaBattle.Read(json, category);
            if (battle.Fault is { } fault)
                into.Refuse(number, fault);
            else if (!VoteWords.TryOutcome(battle.Winner, out var outcome))
                into.Refuse(number, VoteWords.Unknown(battle.Winner));
            else if (battle.InCategory)
                into.Add(number, battle.ModelA, battle.ModelB, outcome, options.Raters ? battle.Rater : default);
        }
        catch (JsonException fault)
        {
            into.Refuse(number, VoteFaults.NotJson(fault));
        }
    }
}
