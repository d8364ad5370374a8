using System.Globalization;
using Playground.Comparisons.Execution.Examination;

namespace Playground.Cli.Output;

/// <summary>What an examination found, a line each.</summary>
static class ExaminationText
{
    public static string Of(ExaminationFinding finding) => $"{Mark(finding.Verdict)} {Sentence(finding)}";

    static string Mark(ExaminationVerdict verdict) => verdict switch
    {
        ExaminationVerdict.Works => "+",
        ExaminationVerdict.Fails => "-",
        _ => "?",
    };

    static string Sentence(ExaminationFinding finding) => (finding.Aspect, finding.Verdict) switch
    {
        (ExaminationAspect.Answers, ExaminationVerdict.Works) => "answers a short question",
        (ExaminationAspect.Answers, _) => "doesn't answer a short question",
        (ExaminationAspect.Streams, ExaminationVerdict.Works) => string.Create(CultureInfo.InvariantCulture, $"streams: the answer came in {finding.Amount} pieces"),
        (ExaminationAspect.Streams, ExaminationVerdict.Fails) => "doesn't stream: the answer came in one piece, so that its time to the first token is that of the whole",
        (ExaminationAspect.Streams, _) => "streams: not seen, the answer was too short",
        (ExaminationAspect.Counts, ExaminationVerdict.Works) => "counts tokens",
        (ExaminationAspect.Counts, _) => $"doesn't count tokens itself ({finding.Word})",
        (ExaminationAspect.Ending, ExaminationVerdict.Works) => $"says how an answer ends{(finding.Word is { } word ? $" ({word})" : "")}",
        (ExaminationAspect.Ending, _) => "doesn't say how an answer ends",
        (ExaminationAspect.Limit, ExaminationVerdict.Works) => "keeps to an output limit and says so",
        (ExaminationAspect.Limit, ExaminationVerdict.Fails) => $"doesn't keep to an output limit of 8 tokens{(finding.Amount is { } tokens ? string.Create(CultureInfo.InvariantCulture, $" ({tokens} written)") : "")}",
        (ExaminationAspect.Limit, _) => $"output limit: not seen{Why(finding)}",
        (ExaminationAspect.UnknownModel, ExaminationVerdict.Works) => "refuses a model that it doesn't have",
        (ExaminationAspect.UnknownModel, ExaminationVerdict.Fails) => "answers for a model that it doesn't have: which model answers can't be known from the name",
        (ExaminationAspect.UnknownModel, _) => $"a model that it doesn't have: not seen{Why(finding)}",
        _ => $"{finding.Aspect}: {finding.Verdict}",
    };

    static string Why(ExaminationFinding finding) => finding.Word is { } word ? $" ({word})" : "";
}
