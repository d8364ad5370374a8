using System.Text.Json;
using System.Text.Json.Serialization;
using Playground.Comparisons;

namespace Playground.Reports.Exporting;

/// <summary>JSON lines, one for each answer: prompt, text, and every number that is kept of it.</summary>
public static class AnswerLines
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <returns>The number of answers written.</returns>
    public static async Task<int> WriteAsync(IAsyncEnumerable<Comparison> comparisons, Stream stream, CancellationToken cancellationToken = default)
    {
        var count = 0;
        await foreach (var comparison in comparisons.WithCancellation(cancellationToken))
            foreach (var answer in comparison.Answers)
            {
                await JsonSerializer.SerializeAsync(stream, Line(comparison, comparison.Turns.FirstOrDefault(turn => turn.Index == answer.Turn), answer), Json, cancellationToken);
                await stream.WriteAsync("\n"u8.ToArray(), cancellationToken);
                count++;
            }
        return count;
    }

    // The card holds nothing secret: endpoints keep their keys to themselves.
    static object Line(Comparison comparison, Turn? asked, Answer answer) => new
    {
        comparison = comparison.Id,
        createdAt = comparison.CreatedAt,
        tags = comparison.Tags,
        system = comparison.System,
        prompt = asked?.Prompt,
        promptContents = asked?.Contents.UnlessPlainText,
        answer.Turn,
        answer.Repetition,
        answer.Attempt,
        model = answer.Model.Id,
        answer.State,
        answer.Text,
        contents = answer.Contents.UnlessPlainText,
        reasoning = answer.Reasoning.Length == 0 ? null : answer.Reasoning,
        answer.Sampling,
        answer.Usage,
        answer.Timings,
        answer.Cost,
        answer.Price,
        answer.Provenance,
        answer.ReturnedModel,
        failure = answer.Failure?.Message,
    };
}
