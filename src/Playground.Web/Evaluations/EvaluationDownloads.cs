using Playground.Evaluations;
using Playground.Evaluations.Exporting;
using Playground.Evaluations.Matrix;
using Playground.Viewers;

namespace Playground.Web.Evaluations;

/// <summary>Results as files, of the rows that the page shows.</summary>
static class EvaluationDownloads
{
    public static string Address(string id, EvaluationFileFormat format, string? show) => $"/evaluations/{id}/download/{format}{(show is null or "all" ? "" : $"?show={Uri.EscapeDataString(show)}")}";

    public static void MapEvaluations(this WebApplication app) => app.MapGet("/evaluations/{id}/download/{format}", DownloadAsync);

    static async Task DownloadAsync(string id, string format, string? show, IEvaluationRepository store, EvaluationWriter writer, VisibilityPolicy visibility, HttpContext http)
    {
        if (!Enum.TryParse<EvaluationFileFormat>(format, out var kind) || await store.FindAsync(id, http.RequestAborted) is not { } evaluation)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        // A file goes on to others: what is still rated blind is in none.
        var visible = await visibility.ForAsync(Viewer.Anybody, http.RequestAborted);
        var filter = MatrixFilters.Find(evaluation, show);
        int[]? rows = filter.Show == MatrixShow.All ? null
            : [.. MatrixRow.Of(await store.VerdictsAsync(id, visible, http.RequestAborted), evaluation.Models.Count).Where(filter.Takes).Select(row => row.Index)];
        http.Response.ContentType = kind == EvaluationFileFormat.Csv ? "text/csv; charset=utf-8" : "application/octet-stream";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"evaluation-{evaluation.Id}{Extension(kind)}\"";
        http.Response.Headers.CacheControl = "no-store";
        await writer.WriteAsync(evaluation, kind, rows, visible, http.Response.Body, http.RequestAborted);
    }

    static string Extension(EvaluationFileFormat format) => format switch
    {
        EvaluationFileFormat.Csv => ".csv",
        EvaluationFileFormat.Promptfoo => ".json",
        EvaluationFileFormat.JUnit => ".xml",
        _ => ".jsonl",
    };
}
