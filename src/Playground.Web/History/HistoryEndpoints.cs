using Playground.Accounts;
using Playground.Comparisons;
using Playground.Reports.Exporting;
using Playground.Viewers;
using Playground.Web.Accounts;

namespace Playground.Web.History;

/// <summary>Comparisons that were chosen in the history, as a file for other programs.</summary>
static class HistoryEndpoints
{
    /// <summary>The addresses of so many comparisons fit into what servers and browsers take as an address.</summary>
    public const int Most = 200;

    const string Lines = "jsonl";
    const string Promptfoo = "promptfoo";

    public static IReadOnlyList<string> Formats { get; } = [Lines, Promptfoo];

    public static void MapHistory(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/history/export/{format}", ExportAsync).WithMetadata(new AuditedAttribute(AuditAction.Export));

    public static string Address(string format, IEnumerable<string> comparisonIds) => $"/history/export/{format}?ids={string.Join(',', comparisonIds.Select(Uri.EscapeDataString))}";

    // What not everybody may see is left out: a file can't be taken back.
    static async Task ExportAsync(HttpContext context, string format, string? ids, IComparisonReader reader, VisibilityPolicy visibility, TimeProvider time)
    {
        if (!Formats.Contains(format))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var stopped = context.RequestAborted;
        string[] chosen = [.. (ids ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Take(Most)];
        var comparisons = reader.ReadAsync(chosen, AnswerExport.TextCharacters, await visibility.ForAsync(Viewer.Anybody, stopped), stopped);
        context.Response.ContentType = format == Promptfoo ? "application/json; charset=utf-8" : "application/x-ndjson; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"comparisons-{time.GetUtcNow():yyyy-MM-dd}.{(format == Promptfoo ? "json" : Lines)}\"";
        context.Response.Headers.CacheControl = "no-store";
        await (format == Promptfoo ? PromptfooExport.WriteAsync(comparisons, time.GetUtcNow(), context.Response.Body, stopped) : AnswerLines.WriteAsync(comparisons, context.Response.Body, stopped));
    }
}
