using Playground.Statistics.Leaderboards;

namespace Playground.Reports.Sections;

static class AuditSection
{
    public static IEnumerable<Block> Blocks(SectionContext context)
    {
        if (context.Figures.Audit is not { Votes: > 0 } audit)
        {
            yield return new Paragraph(context.Text["NoVotes"]);
            yield break;
        }
        yield return new TableBlock(context.Facts("audit", "SectionAudit", Facts(audit, context.Text)));
        yield return new Paragraph(context.Text["NoteAudit"], Note: true);
    }

    static IEnumerable<(string, string?)> Facts(VoteAudit audit, ReportText text) =>
    [
        ("AuditVotes", text.Whole(audit.Votes)),
        ("AuditLeft", audit.LeftWins is { } left ? text.Say("ShareWithInterval", left.Share, left.Lower, left.Upper) : null),
        ("AuditTies", audit.TieRate is { } ties ? text.Share(ties) : null),
        ("AuditBothBad", audit.BothBadRate is { } bothBad ? text.Share(bothBad) : null),
        ("AuditTime", audit.MedianDecisionTime is { } time ? text.Say("Seconds", time.TotalSeconds) : null),
        ("AuditQuick", audit.Timed == 0 ? null : text.Say("QuickVotes", audit.Quick, audit.Timed)),
    ];
}
