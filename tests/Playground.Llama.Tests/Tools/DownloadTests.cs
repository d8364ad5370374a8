using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Playground.Faults;
using Playground.Llama.Tests.Files;
using Playground.Llama.Tools;
using Playground.Models;

namespace Playground.Llama.Tests.Tools;

/// <summary>Fetches a model from a server on the loopback address, which can break off in the middle.</summary>
public sealed class DownloadTests : IAsyncLifetime
{
    readonly byte[] _file = GgufBytes.Llama().ToArray();
    readonly string _folder = Directory.CreateTempSubdirectory("playground-download-").FullName;
    WebApplication _server = null!;
    int _cutAfter = -1;
    bool _announced = true;
    string _tag = "\"one\"";
    readonly List<string> _ranges = [];
    readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.MapGet("/tiny.gguf", ServeAsync);
        _server.MapGet("/page.gguf", () => Results.Content("<html>Sign in</html>", "text/html"));
        await _server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Run_WholeFile_LiesThereWithItsHash()
    {
        var seen = new List<DownloadProgress>();

        var got = await Download().RunAsync(Address("tiny.gguf"), _folder, Hash(), true, new Collector(seen), default);

        Assert.Equal(_file, File.ReadAllBytes(got.Path));
        Assert.Equal((Hash(), 0L, (long)_file.Length), (got.Sha256, got.ResumedAt, got.Bytes));
        Assert.Equal(new(_file.Length, _file.Length), seen[^1]);
        Assert.Equal(["tiny.gguf"], Names());
    }

    [Fact]
    public async Task Run_BrokenOffBefore_GoesOnFromThere()
    {
        _cutAfter = 20_000;
        var failure = await FailAsync("tiny.gguf");
        Assert.Equal(FailureKind.StreamCut, failure.Kind);
        Assert.Contains(ModelFaults.Of(failure)!.Code, (Enum[])[ModelFaultKind.EndedEarly, ModelFaultKind.ConnectionLost]);
        var kept = new FileInfo(Path.Combine(_folder, "tiny.gguf.part")).Length;
        _cutAfter = -1;

        var got = await Download().RunAsync(Address("tiny.gguf"), _folder, Hash(), true, null, default);

        Assert.Equal(kept, got.ResumedAt);
        Assert.Equal($"bytes={kept}-", _ranges[^1]);
        Assert.Equal(_file, File.ReadAllBytes(got.Path));
    }

    [Fact]
    public async Task Run_FileChangedMeanwhile_BeginsAnew()
    {
        _cutAfter = 20_000;
        await FailAsync("tiny.gguf");
        (_cutAfter, _tag) = (-1, "\"two\"");

        var got = await Download().RunAsync(Address("tiny.gguf"), _folder, Hash(), true, null, default);

        Assert.Equal(0, got.ResumedAt);
        Assert.Equal(_file, File.ReadAllBytes(got.Path));
    }

    [Fact]
    public async Task Run_ChecksumIsAnother_SaysBothAndKeepsNothing()
    {
        var failure = await FailAsync("tiny.gguf", new string('0', 64));

        Assert.Contains(Hash(), failure.Message);
        Assert.Contains("should be 0000", failure.Message);
        Assert.Empty(Names());
    }

    [Theory]
    [InlineData("page.gguf", "a web page", ModelFaultKind.WebPage)]
    [InlineData("none.gguf", "answered 404", ModelFaultKind.NotAtAddress)]
    [InlineData("tiny.zip", "ends with .gguf", ModelFaultKind.NotAModelAddress)]
    [InlineData("", "ends with .gguf", ModelFaultKind.NotAModelAddress)]
    public async Task Run_NoModelThere_RefusesInWordsAndKeepsNothing(string name, string expected, ModelFaultKind fault)
    {
        var failure = await FailAsync(name);

        Assert.Contains(expected, failure.Message);
        Assert.Equal(fault, ModelFaults.Of(failure)!.Code);
        Assert.Empty(Names());
    }

    [Fact]
    public async Task Run_DiskIsFull_SaysSoAndGoesOnLater()
    {
        var full = new ModelDownload(_ => new SocketsHttpHandler(), open: path => new FullDisk(path, 10_000));
        var failure = (await Assert.ThrowsAsync<ModelFailureException>(() => full.RunAsync(Address("tiny.gguf"), _folder, null, true, null, default))).Failure;
        Assert.Contains("No space left", failure.Message);
        Assert.Equal(ModelFaultKind.NotWritten, ModelFaults.Of(failure)!.Code);

        var got = await Download().RunAsync(Address("tiny.gguf"), _folder, Hash(), true, null, default);

        Assert.Equal(_file, File.ReadAllBytes(got.Path));
        Assert.True(got.ResumedAt > 0);
    }

    [Fact]
    public async Task Run_FileIsThereAlready_LeavesItAlone()
    {
        File.WriteAllText(Path.Combine(_folder, "tiny.gguf"), "mine");

        Assert.Contains("is there already", (await FailAsync("tiny.gguf")).Message);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder, "tiny.gguf")));
    }

    [Fact]
    public async Task Run_NobodyThere_SaysSo()
    {
        await _server.StopAsync();

        Assert.Equal(FailureKind.Unreachable, (await FailAsync("tiny.gguf")).Kind);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_LargerThanAllowed_IsRefusedAndNotKept(bool announced)
    {
        _announced = announced;
        var small = new ModelDownload(_ => new SocketsHttpHandler(), mostBytes: 10_000);

        var failure = (await Assert.ThrowsAsync<ModelFailureException>(() => small.RunAsync(Address("tiny.gguf"), _folder, null, true, null, default))).Failure;

        Assert.Equal(ModelFaultKind.FileTooLarge, ModelFaults.Of(failure)!.Code);
        Assert.Empty(Names());
    }

    [Fact]
    public async Task Download_ForAPage_TellsInsideAddressesApartByNothing()
    {
        using var llama = new LocalLlama();
        var listening = Address("tiny.gguf");
        var said = new HashSet<string>();
        foreach (var address in (Uri[])[listening, new("http://127.0.0.1:1/tiny.gguf"), new($"http://127.0.0.1:{listening.Port}/none.gguf")])
            said.Add((await Assert.ThrowsAsync<ModelFailureException>(() => llama.Engine.DownloadAsync(address, _folder, null, false, null, default))).Failure.Message);

        Assert.Contains("127.0.0.1 gave no file", Assert.Single(said));
        Assert.Empty(_ranges);
        Assert.Empty(Names());
    }

    async Task ServeAsync(HttpContext context)
    {
        var range = context.Request.Headers.Range.ToString();
        _ranges.Add(range);
        var start = range.Length > 0 && context.Request.Headers.IfRange == _tag ? int.Parse(range["bytes=".Length..^1], System.Globalization.CultureInfo.InvariantCulture) : 0;
        context.Response.Headers.ETag = _tag;
        if (_announced)
            context.Response.ContentLength = _file.Length - start;
        if (start > 0)
        {
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange = $"bytes {start}-{_file.Length - 1}/{_file.Length}";
        }
        if (_cutAfter < 0)
        {
            await context.Response.Body.WriteAsync(_file.AsMemory(start));
            return;
        }
        await context.Response.Body.WriteAsync(_file.AsMemory(0, _cutAfter));
        await context.Response.Body.FlushAsync();
        // Bytes that have not been read yet are lost with the connection.
        await _arrived.Task;
        context.Abort();
    }

    static ModelDownload Download() => new(_ => new SocketsHttpHandler());

    async Task<AnswerFailure> FailAsync(string name, string? hash = null) =>
        (await Assert.ThrowsAsync<ModelFailureException>(() => Download().RunAsync(Address(name), _folder, hash, true, new Signal(_arrived), default))).Failure;

    Uri Address(string name) => new(new(_server.Urls.Single()), name);

    string Hash() => Convert.ToHexStringLower(SHA256.HashData(_file));

    string[] Names() => [.. Directory.EnumerateFiles(_folder).Select(path => Path.GetFileName(path))];

    sealed class Collector(List<DownloadProgress> seen) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => seen.Add(value);
    }

    sealed class Signal(TaskCompletionSource arrived) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => arrived.TrySetResult();
    }

    /// <summary>A file on a disk with room for so many bytes.</summary>
    sealed class FullDisk(string path, long room) : FileStream(path, FileMode.Append, FileAccess.Write)
    {
        long _left = room;

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = (int)Math.Min(_left, buffer.Length);
            _left -= count;
            await base.WriteAsync(buffer[..count], cancellationToken);
            if (count < buffer.Length)
                throw new IOException("No space left on device");
        }
    }
}
