using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Playground.Llama.Files;
using Playground.Models;

namespace Playground.Llama.Tools;

/// <summary>Fetches model files. A file is under its name only when it is whole and a model; until then it is called <c>….part</c>.</summary>
/// <param name="handler">The way to the hosts, private addresses allowed or not.</param>
/// <param name="mostBytes">A larger file isn't fetched, whether its host says so beforehand or not.</param>
/// <param name="open">Opens the file that is written, at its end.</param>
sealed class ModelDownload(Func<bool, HttpMessageHandler> handler, long mostBytes = long.MaxValue, Func<string, Stream>? open = null)
{
    const int BlockBytes = 1 << 18;
    readonly Func<string, Stream> _open = open ?? (path => new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.None));

    /// <exception cref="ModelFailureException">See <see cref="ILocalEngine.DownloadAsync"/>.</exception>
    public async Task<DownloadedModel> RunAsync(Uri address, string folder, string? sha256, bool allowPrivateAddress, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        var target = new DownloadTarget(folder, DownloadFailures.FileName(address));
        DownloadFailures.CheckHash(sha256);
        try
        {
            target.Prepare();
            var resumedAt = await FetchAsync(address, target, allowPrivateAddress, progress, cancellationToken);
            return await FinishAsync(target, sha256, resumedAt, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw DownloadFailures.Unreachable(address, exception, inWords: allowPrivateAddress);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw DownloadFailures.NotKept(target, exception);
        }
    }

    /// <returns>Where an earlier try was taken up.</returns>
    async Task<long> FetchAsync(Uri address, DownloadTarget target, bool allowPrivateAddress, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(handler(allowPrivateAddress), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var have = target.Arrived;
        if (have > 0 && target.Tag is { } tag)
        {
            request.Headers.Range = new(have, null);
            request.Headers.IfRange = new RangeConditionHeaderValue(tag);
        }
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && response.Content.Headers.ContentRange?.Length == have)
            return have;
        if (!response.IsSuccessStatusCode)
            throw DownloadFailures.Refused(address, response.StatusCode);
        var start = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == have ? have : 0;
        target.Begin(start, response.Headers.ETag);
        var total = response.Content.Headers.ContentLength + start;
        CheckSize(target, total);
        target.CheckRoom(total - start);
        await CopyAsync(response, target, start, total, progress, cancellationToken);
        return start;
    }

    async Task CopyAsync(HttpResponseMessage response, DownloadTarget target, long start, long? total, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using var file = _open(target.Partial);
        var block = new byte[BlockBytes];
        var bytes = start;
        while (await ReadAsync(body, block, target, cancellationToken) is > 0 and var count)
        {
            await file.WriteAsync(block.AsMemory(0, count), cancellationToken);
            bytes += count;
            CheckSize(target, bytes);
            progress?.Report(new(bytes, total));
        }
        if (total is { } whole && bytes < whole)
            throw DownloadFailures.Cut(target, bytes, whole);
    }

    void CheckSize(DownloadTarget target, long? bytes)
    {
        if (bytes <= mostBytes || bytes is null)
            return;
        target.Discard();
        throw DownloadFailures.TooLarge(target, mostBytes);
    }

    /// <summary>A connection that breaks is another matter than a disk that is full.</summary>
    static async Task<int> ReadAsync(Stream body, byte[] block, DownloadTarget target, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(block, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpIOException or IOException)
        {
            throw DownloadFailures.Cut(target, null, null, exception);
        }
    }

    static async Task<DownloadedModel> FinishAsync(DownloadTarget target, string? sha256, long resumedAt, CancellationToken cancellationToken)
    {
        string hash;
        await using (var file = new FileStream(target.Partial, FileMode.Open, FileAccess.Read, FileShare.Read, BlockBytes, useAsync: true))
            hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
        if (sha256 is not null && !hash.Equals(sha256, StringComparison.OrdinalIgnoreCase))
        {
            target.Discard();
            throw DownloadFailures.WrongHash(target, sha256, hash);
        }
        try
        {
            GgufReader.Read(target.Partial);
        }
        catch (GgufException exception)
        {
            target.Discard();
            throw DownloadFailures.NoModel(target, exception);
        }
        return new(target.Complete(), new FileInfo(target.Path).Length, hash, resumedAt);
    }
}
