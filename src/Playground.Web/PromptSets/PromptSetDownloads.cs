using Playground.PromptSets;
using Playground.PromptSets.Files;

namespace Playground.Web.PromptSets;

/// <summary>Sets as files.</summary>
static class PromptSetDownloads
{
    public static string Address(string setId, PromptSetFormat format) => $"/sets/{setId}/download/{format}";

    public static void MapPromptSets(this WebApplication app) => app.MapGet("/sets/{id}/download/{format}", DownloadAsync);

    static async Task DownloadAsync(string id, string format, IPromptSetRepository sets, HttpContext http)
    {
        if (!Enum.TryParse<PromptSetFormat>(format, out var kind) || !PromptSetWriter.Formats.Contains(kind) || await sets.FindAsync(id, cancellationToken: http.RequestAborted) is not { } set)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        http.Response.ContentType = kind == PromptSetFormat.Csv ? "text/csv; charset=utf-8" : "application/octet-stream";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"prompt-set-{set.Id}-{set.Version}{PromptSetWriter.Extension(kind)}\"";
        http.Response.Headers.CacheControl = "no-store";
        await PromptSetWriter.WriteAsync(set, kind, http.Response.Body, http.RequestAborted);
    }
}
