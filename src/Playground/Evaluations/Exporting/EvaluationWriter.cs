using Playground.Viewers;

namespace Playground.Evaluations.Exporting;

/// <summary>Writes the results of an evaluation to a file.</summary>
public sealed class EvaluationWriter(EvaluationReader reader)
{
    /// <summary>The format that a file's name asks for.</summary>
    public static EvaluationFileFormat? Of(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".jsonl" or ".ndjson" => EvaluationFileFormat.Jsonl,
        ".csv" => EvaluationFileFormat.Csv,
        ".json" => EvaluationFileFormat.Promptfoo,
        ".xml" => EvaluationFileFormat.JUnit,
        _ => null,
    };

    /// <param name="rows">Only these; all where it is <c>null</c>.</param>
    public Task WriteAsync(Evaluation evaluation, EvaluationFileFormat format, IReadOnlyCollection<int>? rows, Visibility visibility, Stream stream, CancellationToken cancellationToken = default)
    {
        var answers = reader.ReadAsync(evaluation, rows, visibility, cancellationToken);
        return format switch
        {
            EvaluationFileFormat.Csv => CsvResults.WriteAsync(answers, stream, cancellationToken),
            EvaluationFileFormat.Promptfoo => PromptfooResults.WriteAsync(evaluation, answers, stream, cancellationToken),
            EvaluationFileFormat.JUnit => JUnitResults.WriteAsync(evaluation, answers, stream, cancellationToken),
            _ => JsonlResults.WriteAsync(answers, stream, cancellationToken),
        };
    }
}
