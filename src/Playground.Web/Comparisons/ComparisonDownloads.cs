using System.Globalization;
using Playground.Accounts;
using Playground.Comparisons;
using Playground.Comparisons.Exporting;
using Playground.Viewers;
using Playground.Web.Accounts;

namespace Playground.Web.Comparisons;

/// <summary>One comparison as a file: what was asked, every answer, and its numbers.</summary>
static class ComparisonDownloads
{
    /// <summary>Endings of files, as the menu offers them.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["md", "html", "json"];

    public static string Address(string comparisonId, string format) => $"/compare/{comparisonId}/download/{format}";

    public static void MapComparisonDownloads(this WebApplication app) => app.MapGet("/compare/{id}/download/{format}", DownloadAsync).WithMetadata(new AuditedAttribute(AuditAction.Export));

    static async Task DownloadAsync(string id, string format, IComparisonRepository store, VisibilityPolicy visibility, ComparisonDocument document, HttpContext http)
    {
        // A file goes on to others: what is still rated blind is in none, also not in its host's.
        var visible = await visibility.ForAsync(Viewer.Anybody, http.RequestAborted);
        if (!Formats.Contains(format) || await store.FindAsync(id, visible, http.RequestAborted) is not { } comparison)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var (type, text) = format switch
        {
            "md" => ("text/markdown", document.Markdown(comparison)),
            "html" => ("text/html", document.Html(comparison)),
            _ => ("application/json", DocumentJson.Write(ComparisonJson.Of(comparison))),
        };
        var day = comparison.CreatedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        http.Response.ContentType = $"{type}; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"comparison-{day}-{comparison.Id}.{format}\"";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(text, http.RequestAborted);
    }
}
