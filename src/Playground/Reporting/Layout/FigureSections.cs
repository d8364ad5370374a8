using Playground.Statistics;

namespace Playground.Reporting.Layout;

static class SpeedSection
{
    public static IEnumerable<Block> Blocks(SectionContext context)
    {
        if (context.Figures.Method.Concealed)
        {
            yield return new Paragraph(context.Text["HiddenUntilRevealed"]);
            yield break;
        }
        yield return new TableBlock(context.Table("speed", "SectionSpeed",
            [
                context.Column("Model"), context.Column("Measured", CellKind.Whole), context.Column("FirstTokenP50", CellKind.Number, 2), context.Column("FirstTokenP95", CellKind.Number, 2),
                context.Column("TotalP50", CellKind.Number, 1), context.Column("TotalP95", CellKind.Number, 1), context.Column("TokensPerSecond", CellKind.Number, 1), context.Column("SharedDevice", CellKind.Whole),
            ],
            context.Figures.Models.Select(model => new object?[]
            {
                context.Name(model.Id), model.Total?.Count ?? 0, model.FirstToken?.P50, model.FirstToken?.P95, model.Total?.P50, model.Total?.P95, model.TokensPerSecond?.P50, model.Shared,
            })));
        yield return new Paragraph(context.Text["NoteSpeed"], Note: true);
    }
}

static class ExampleSection
{
    public static IEnumerable<Block> Blocks(SectionContext context) =>
        context.Figures.Examples.Count == 0 ? [new Paragraph(context.Text["NoExamples"])] : context.Figures.Examples.Select(example => new ExampleBlock(example));
}

static class MethodSection
{
    public static IEnumerable<Block> Blocks(SectionContext context)
    {
        yield return new TableBlock(context.Facts("method", "SectionMethod", Facts(context)));
        yield return new Paragraph(context.Text["NoteMethod"], Note: true);
    }

    static IEnumerable<(string, string?)> Facts(SectionContext context)
    {
        var (method, filter, text) = (context.Figures.Method, context.Settings.Filter, context.Text);
        if (method.SessionTitle is not null)
            yield return ("FactSession", method.SessionTitle);
        if (filter.Tag is not null)
            yield return ("FactTag", filter.Tag);
        if (filter.Models.Count > 0 && !method.Concealed)
            yield return ("FactModels", string.Join(", ", filter.Models.Select(context.Name)));
        if (filter.From is not null || filter.To is not null)
            yield return ("FactDays", $"{(filter.From is { } from ? text.Day(from) : "…")} – {(filter.To is { } to ? text.Day(to) : "…")}");
        yield return ("FactPrompts", text.Whole(method.Comparisons));
        yield return ("FactAnswers", text.Whole(method.Answers));
        yield return ("FactRatings", text.Say("RatingsAndVotes", method.Ratings, method.Votes));
        yield return ("FactRaters", text.Whole(method.Raters));
        yield return ("FactBlind", method.Ratings == 0 ? null : text.Say("BlindShare", method.Blind, method.Ratings, (double)method.Blind / method.Ratings));
        yield return ("FactAgreement", Agreement(method, text));
    }

    static string? Agreement(ReportMethod method, ReportText text) => method.Agreement switch
    {
        { Value: { } value, Lower: { } lower, Upper: { } upper } => text.Say("Alpha", value, lower, upper, method.SharedItems),
        { Value: { } value } => text.Say("AlphaAlone", value, method.SharedItems),
        _ => null,
    };
}

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

static class PriceListSection
{
    public static IEnumerable<Block> Blocks(SectionContext context)
    {
        if (context.Figures.Prices.Count == 0)
        {
            yield return new Paragraph(context.Text[context.Figures.Method.Concealed ? "HiddenUntilRevealed" : "NoPrices"]);
            yield break;
        }
        yield return new TableBlock(context.Table("prices", "SectionPrices",
            [
                context.Column("Model"), context.Column("Input", CellKind.Money), context.Column("CachedInput", CellKind.Money), context.Column("Output", CellKind.Money), context.Column("PerRequest", CellKind.Money),
                context.Column("Currency"), context.Column("ValidFrom", CellKind.Day), context.Column("ReadOn", CellKind.Day), context.Column("Source"), context.Column("Answers", CellKind.Whole),
            ],
            context.Figures.Prices.Select(price => new object?[]
            {
                context.Name(price.Model), price.Price.Input, price.Price.CachedInput, price.Price.Output, price.Price.PerRequest, price.Price.Currency, price.Price.ValidFrom, price.Price.ReadOn,
                price.Price.Source, price.Answers,
            })));
        yield return new Paragraph(context.Text["NotePrices"], Note: true);
    }
}

static class ProvenanceSection
{
    public static IEnumerable<Block> Blocks(SectionContext context)
    {
        if (context.Figures.Provenance.Count == 0)
        {
            yield return new Paragraph(context.Text[context.Figures.Method.Concealed ? "HiddenUntilRevealed" : "NoProvenance"]);
            yield break;
        }
        yield return new TableBlock(context.Table("provenance", "SectionProvenance",
            [
                context.Column("Model"), context.Column("Maker"), context.Column("Licence"), context.Column("Data"), context.Column("Via"), context.Column("Quantisation"),
                context.Column("Engine"), context.Column("Device"), context.Column("Context", CellKind.Whole), context.Column("File"), context.Column("Returned"), context.Column("Answers", CellKind.Whole),
            ],
            context.Figures.Provenance.Select(row => new object?[]
            {
                context.Name(row.Model), context.Model(row.Model)?.Maker, context.Model(row.Model)?.Licence, row.Provenance.Host ?? context.Text["ThisMachine"], row.Provenance.Via, row.Provenance.Quantisation,
                row.Provenance.EngineVersion, row.Provenance.Device, row.Provenance.ContextSize, row.Provenance.FileSha256, row.ReturnedModel, row.Answers,
            })));
    }
}
