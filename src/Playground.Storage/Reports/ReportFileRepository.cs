using System.Text.Json;
using Microsoft.Extensions.Logging;
using Playground.Reports;
using Playground.Settings;
using Playground.Viewers;

namespace Playground.Storage.Reports;

/// <summary>Reports as files <c>reports/ID.json</c> in the data folder, in the very format in which they are exchanged.</summary>
sealed class ReportFileRepository(PlaygroundPaths paths, TimeProvider time, ILogger<ReportFileRepository> log) : IReportRepository
{
    static readonly JsonSerializerOptions TemplateJson = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>Ending of the files of deleted reports.</summary>
    const string Deleted = ".deleted";

    readonly string _folder = Path.Combine(paths.DataFolder, "reports");

    // No id holds a point.
    string TemplateFile => Path.Combine(_folder, "template.settings.json");

    public async Task<IReadOnlyList<ReportHead>> ListAsync(CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(_folder))
            return [];
        var heads = new List<ReportHead>();
        foreach (var file in Directory.EnumerateFiles(_folder, "*.json").Where(file => IsId(Path.GetFileNameWithoutExtension(file))))
            if (await HeadAsync(file, cancellationToken) is { } head)
                heads.Add(head);
        return [.. heads.OrderByDescending(head => head.CreatedAt)];
    }

    public async Task<ReportDocument?> FindAsync(string reportId, Visibility visibility, CancellationToken cancellationToken = default)
    {
        if (!IsId(reportId))
            return null;
        try
        {
            await using var stream = Open(FileOf(reportId));
            return (await ReportFile.ReadAsync(stream, FileOf(reportId), cancellationToken)).For(visibility);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidReportException(ReportFaultKind.Damaged, $"{Path.GetFileName(FileOf(reportId))} in {Path.GetDirectoryName(FileOf(reportId))} can't be read: {exception.Message}", exception);
        }
    }

    public Task SaveAsync(ReportDocument report, CancellationToken cancellationToken = default) =>
        IsId(report.Id) ? WriteAsync(FileOf(report.Id), stream => ReportFile.WriteAsync(stream, report, cancellationToken))
        : throw new ArgumentException($"\"{report.Id}\" is no id of a report.", nameof(report));

    public Task<bool> DeleteAsync(string reportId, CancellationToken cancellationToken = default)
    {
        if (!IsId(reportId) || !File.Exists(FileOf(reportId)))
            return Task.FromResult(false);
        Forget();
        File.Move(FileOf(reportId), DeletedFileOf(reportId), overwrite: true);
        File.SetLastWriteTimeUtc(DeletedFileOf(reportId), time.GetUtcNow().UtcDateTime);
        return Task.FromResult(true);
    }

    public Task<bool> RestoreAsync(string reportId, CancellationToken cancellationToken = default)
    {
        if (!IsId(reportId) || !File.Exists(DeletedFileOf(reportId)) || File.Exists(FileOf(reportId)))
            return Task.FromResult(false);
        File.Move(DeletedFileOf(reportId), FileOf(reportId));
        return Task.FromResult(true);
    }

    public async Task<ReportSettings?> TemplateAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await using var stream = Open(TemplateFile);
            return await JsonSerializer.DeserializeAsync<ReportSettings>(stream, TemplateJson, cancellationToken) is { } kept && !kept.Faults().Any() ? kept.Completed() : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            log.LogWarning("The template of reports, {File}, can't be read and is passed over: {Fault}", TemplateFile, exception.Message);
            return null;
        }
    }

    public Task SaveTemplateAsync(ReportSettings template, CancellationToken cancellationToken = default) =>
        WriteAsync(TemplateFile, stream => JsonSerializer.SerializeAsync(stream, template, TemplateJson, cancellationToken));

    async Task<ReportHead?> HeadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = Open(file);
            var start = new byte[ReportFile.HeadBytes];
            var length = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
            // The name is what opens it; what stands inside may have been edited.
            return ReportFile.ReadHead(start.AsSpan(0, length), file) with { Id = Path.GetFileNameWithoutExtension(file) };
        }
        catch (Exception exception) when (exception is InvalidReportException or IOException or UnauthorizedAccessException)
        {
            log.LogWarning("{Fault}", exception.Message);
            return null;
        }
    }

    // What was deleted long ago goes for good when something else is deleted.
    void Forget()
    {
        var since = time.GetUtcNow().UtcDateTime - IReportRepository.KeptDeleted;
        foreach (var file in Directory.EnumerateFiles(_folder, $"*{Deleted}"))
            if (File.GetLastWriteTimeUtc(file) < since)
                File.Delete(file);
    }

    async Task WriteAsync(string file, Func<Stream, Task> write)
    {
        Directory.CreateDirectory(_folder);
        var temporary = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous))
            {
                await write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, file, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);

    string FileOf(string id) => Path.Combine(_folder, $"{id}.json");

    string DeletedFileOf(string id) => Path.Combine(_folder, $"{id}{Deleted}");

    static bool IsId(string id) => ReportFile.IsId(id);
}
