using Playground.Accounts;
using Playground.Faults;
using Playground.Ratings.Exchange;
using Playground.Ratings.VoteFiles;
using Playground.Web.Accounts;
using Playground.Web.Faults;
using Playground.Web.Shell;

namespace Playground.Web.Leaderboards;

/// <summary>Votes as files over HTTP, streamed both ways: a circuit is no place for hundreds of megabytes.</summary>
public static class VoteEndpoints
{
    /// <summary>A file with the conversations of a million battles.</summary>
    const long MaximumUploadBytes = 8L << 30;

    public static void MapVotes(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/votes/export/{format}", ExportAsync).WithMetadata(new AuditedAttribute(AuditAction.Export));
        endpoints.MapPost("/votes/import/{format}", ImportAsync).WithMetadata(new UploadLimit(), new PageAccessAttribute(Permission.Administer)).DisableAntiforgery();
    }

    static async Task ExportAsync(HttpContext context, string format, VoteExporter exporter, ViewerClock clock, TimeProvider time)
    {
        if (VoteFormats.Find(format, VoteFormats.Writable) is not { } chosen)
        {
            await RefuseAsync(context, $"There is no format \"{format}\"; {string.Join(", ", VoteFormats.Writable)} were expected.");
            return;
        }
        var query = LeaderboardQuery.Parse(name => context.Request.Query[name]);
        var options = new VoteExportOptions { Filter = query.ToFilter(clock) with { Round = null, Criterion = null } };
        try
        {
            if (chosen == VoteFormat.LlmComparator)
                await exporter.TwoModelsAsync(options, context.RequestAborted);
        }
        catch (VotesNotExportableException exception)
        {
            await RefuseAsync(context, exception.Message);
            return;
        }
        context.Response.ContentType = $"{chosen.MediaType()}; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"votes-{clock.DayOf(time.GetUtcNow()):yyyy-MM-dd}-{chosen.Name()}.{chosen.Extension()}\"";
        await exporter.ExportAsync(chosen, options, context.Response.Body, context.RequestAborted);
    }

    static async Task ImportAsync(HttpContext context, string format, VoteImporter importer, FaultText faults)
    {
        if (VoteFormats.Find(format, VoteFormats.Readable) is not { } chosen)
        {
            await RefuseAsync(context, $"There is no format \"{format}\"; {string.Join(", ", VoteFormats.Readable)} were expected.");
            return;
        }
        // The file is read twice, so it has to lie somewhere; the system removes it even if the program is killed.
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await context.Request.Body.CopyToAsync(file, context.RequestAborted);
        await context.Response.WriteAsJsonAsync(await ReadAsync(importer, faults, file, chosen, context.Request.Query.ContainsKey("skip-bad"), context.RequestAborted));
    }

    static async Task<VoteUpload> ReadAsync(VoteImporter importer, FaultText faults, Stream file, VoteFormat format, bool skipBad, CancellationToken cancellationToken)
    {
        try
        {
            var import = await importer.ImportAsync(file, format, skipBad, cancellationToken);
            return new()
            {
                Added = import.Added,
                Known = import.Known,
                WithoutVote = import.WithoutVote,
                BadLines = import.BadLines,
                Problems = [.. import.Problems.Select(problem => faults.Of(problem.Fault.In(new FaultLine(problem.Line))))],
                Refused = import.BadLines > 0 && !skipBad,
            };
        }
        catch (InvalidVoteFileException exception)
        {
            return new() { Error = faults.Of(exception) };
        }
    }

    static Task RefuseAsync(HttpContext context, string message)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(message);
    }

    sealed class UploadLimit : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => MaximumUploadBytes;
    }
}
