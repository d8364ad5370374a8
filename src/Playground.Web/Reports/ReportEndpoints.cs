using Microsoft.AspNetCore.Http.Features;
using Playground.Accounts;
using Playground.Reports;
using Playground.Reports.Writing;
using Playground.Viewers;
using Playground.Web.Accounts;

namespace Playground.Web.Reports;

/// <summary>Reports as files, written to the network as they are made.</summary>
static class ReportEndpoints
{
    public static void MapReports(this WebApplication app)
    {
        app.MapGet("/reports/{id}/preview", PreviewAsync);
        app.MapGet("/reports/{id}/download/{format}", DownloadAsync).WithMetadata(new AuditedAttribute(AuditAction.Export));
    }

    public static string Download(string reportId, IReportWriter writer) => $"/reports/{reportId}/download/{writer.Format}";

    /// <summary>For the frame beside the editor. The frame has no rights of this site, runs no script, and shows what a model wrote as text only.</summary>
    static async Task PreviewAsync(string id, IReportRepository store, VisibilityPolicy visibility, HttpContext http)
    {
        if (await FindAsync(id, store, visibility, http) is not { } report)
            return;
        var writer = new HtmlReportWriter();
        http.Response.Headers.ContentSecurityPolicy = $"{HtmlReportWriter.Policy}; sandbox; frame-ancestors 'self'";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = writer.ContentType;
        await writer.WriteAsync(report, http.Response.Body, http.RequestAborted);
    }

    static async Task DownloadAsync(string id, string format, IReportRepository store, VisibilityPolicy visibility, HttpContext http)
    {
        if (ReportWriters.Find(format) is not { } writer)
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (await FindAsync(id, store, visibility, http) is { } report)
        {
            http.Response.ContentType = writer.ContentType;
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"{ReportWriters.FileName(report, writer)}\"";
            http.Response.Headers.CacheControl = "no-store";
            http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await writer.WriteAsync(report, http.Response.Body, http.RequestAborted);
        }
    }

    static async Task<ReportDocument?> FindAsync(string id, IReportRepository store, VisibilityPolicy visibility, HttpContext http)
    {
        try
        {
            var report = await store.FindAsync(id, await visibility.ForAsync(Viewer.Anybody, http.RequestAborted), http.RequestAborted);
            if (report is null)
                http.Response.StatusCode = StatusCodes.Status404NotFound;
            return report;
        }
        catch (InvalidReportException exception)
        {
            http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(exception.Message, http.RequestAborted);
            return null;
        }
    }
}
