using System.Globalization;
using System.Text;
using System.Xml;

namespace Playground.Evaluations.Exporting;

/// <summary>Writes JUnit's XML: a suite for each model, a case for each row and repetition; answers that failed a check are failures, calls that failed are errors.</summary>
static class JUnitResults
{
    public static async Task WriteAsync(Evaluation evaluation, IAsyncEnumerable<EvaluatedAnswer> answers, Stream stream, CancellationToken cancellationToken)
    {
        // A suite names its counts before its cases, so they are gathered first, without the answers' texts.
        var suites = evaluation.Models.Select(_ => new List<(string Name, EvaluationCell Cell)>()).ToArray();
        await foreach (var answer in answers.WithCancellation(cancellationToken))
            suites[answer.Cell.Place.Model].Add((Name(evaluation, answer), answer.Cell));
        await using var xml = XmlWriter.Create(stream, new() { Async = true, Indent = true, Encoding = new UTF8Encoding(false), CheckCharacters = false });
        await xml.WriteStartElementAsync(null, "testsuites", null);
        await xml.WriteAttributeStringAsync(null, "name", null, Legal(evaluation.Name));
        foreach (var (index, cases) in suites.Index())
            await SuiteAsync(xml, evaluation.Models[index].Id, cases);
        await xml.WriteEndElementAsync();
    }

    static async Task SuiteAsync(XmlWriter xml, string model, List<(string Name, EvaluationCell Cell)> cases)
    {
        await xml.WriteStartElementAsync(null, "testsuite", null);
        await xml.WriteAttributeStringAsync(null, "name", null, Legal(model));
        await AttributeAsync(xml, "tests", cases.Count);
        await AttributeAsync(xml, "failures", cases.Count(one => one.Cell is { State: CellState.Answered, Passed: false }));
        await AttributeAsync(xml, "errors", cases.Count(one => one.Cell.State == CellState.Failed));
        await AttributeAsync(xml, "skipped", cases.Count(one => one.Cell.State is CellState.Waiting or CellState.Running));
        await AttributeAsync(xml, "time", cases.Sum(one => one.Cell.Milliseconds ?? 0) / 1000);
        foreach (var (name, cell) in cases)
            await CaseAsync(xml, model, name, cell);
        await xml.WriteEndElementAsync();
    }

    static async Task CaseAsync(XmlWriter xml, string model, string name, EvaluationCell cell)
    {
        await xml.WriteStartElementAsync(null, "testcase", null);
        await xml.WriteAttributeStringAsync(null, "classname", null, Legal(model));
        await xml.WriteAttributeStringAsync(null, "name", null, Legal(name));
        await AttributeAsync(xml, "time", (cell.Milliseconds ?? 0) / 1000);
        if (cell.State is CellState.Waiting or CellState.Running)
            await xml.WriteElementStringAsync(null, "skipped", null, "");
        else if (cell.State == CellState.Failed)
            await ProblemAsync(xml, "error", cell.Error ?? "", "");
        else if (cell.Passed == false)
            await ProblemAsync(xml, "failure", string.Join("; ", cell.Checks.Where(check => check.Passed == false).Select(check => $"{check.Type}: {check.Reason}")), cell.Text ?? "");
        await xml.WriteEndElementAsync();
    }

    static async Task ProblemAsync(XmlWriter xml, string kind, string message, string text)
    {
        await xml.WriteStartElementAsync(null, kind, null);
        await xml.WriteAttributeStringAsync(null, "message", null, Legal(message));
        await xml.WriteStringAsync(Legal(text));
        await xml.WriteEndElementAsync();
    }

    static Task AttributeAsync(XmlWriter xml, string name, double number) => xml.WriteAttributeStringAsync(null, name, null, number.ToString("0.###", CultureInfo.InvariantCulture));

    static string Name(Evaluation evaluation, EvaluatedAnswer answer) =>
        $"{answer.Row.Item.Id}{(answer.Row.Item.Name is { } name ? $" {name}" : "")}{(evaluation.Repetitions > 1 ? $" #{answer.Cell.Place.Repetition + 1}" : "")}";

    /// <summary>XML 1.0 has no place for most control characters, whatever models write.</summary>
    static string Legal(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString()));
}
