using System.Globalization;
using Playground.Comparisons;
using Playground.Comparisons.Exporting;
using Playground.Ratings;
using Playground.Viewers;
using Playground.Web.Shell;

namespace Playground.Web.Comparisons;

/// <summary>One comparison as a file: what was asked, every answer, and its numbers.</summary>
static class ComparisonDownloads
{
    /// <summary>Endings of files, as the menu offers them.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["md", "html", "json"];

    public static string Address(string comparisonId, string format) => $"/compare/{comparisonId}/download/{format}";

    public static void MapComparisonDownloads(this WebApplication app) => app.MapGet("/compare/{id}/download/{format}", DownloadAsync);

    static async Task DownloadAsync(string id, string format, IComparisonRepository store, VisibilityPolicy visibility, RaterService raters, ComparisonDocument document, HttpContext http)
    {
        var pass = http.User.FindFirst(RaterCookieMiddleware.Claim)?.Value;
        var rater = pass is null ? null : await raters.FindAsync(pass);
        var visible = await visibility.ForAsync(rater is null ? Viewer.Anybody : Viewer.Rater(rater.Id), http.RequestAborted);
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
