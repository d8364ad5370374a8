namespace Playground.Reports.Sections;

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
