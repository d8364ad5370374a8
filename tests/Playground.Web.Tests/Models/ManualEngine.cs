using Playground.Models;

namespace Playground.Web.Tests.Models;

/// <summary>An engine whose only download goes as the test says.</summary>
sealed class ManualEngine : ILocalEngine
{
    readonly TaskCompletionSource<DownloadedModel> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource<IProgress<DownloadProgress>> _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public (Uri Address, string Folder, string? Hash)? Asked { get; private set; }

    public IReadOnlyList<string> Quantisations => [];

    public LocalEngineFacts Describe() => Facts;

    /// <summary>What it says of itself.</summary>
    public LocalEngineFacts Facts { get; set; } = new("llama.cpp abc (ggml 1.2.3, LLamaSharp 4.5.6)", "cpu", "avx2", "", [new("CPU", "Some processor", false, 0, 0)], [], []);

    public Task<QuantisedModel> QuantiseAsync(string input, string output, string quantisation, CancellationToken cancellationToken) => throw new NotSupportedException();

    public async Task<DownloadedModel> DownloadAsync(Uri address, string folder, string? sha256, bool allowPrivateAddress, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        Asked = (address, folder, sha256);
        _begun.SetResult(progress!);
        return await _end.Task.WaitAsync(cancellationToken);
    }

    public async Task ReportAsync(long bytes, long total) => (await _begun.Task).Report(new(bytes, total));

    public void Finish(long bytes) => _end.SetResult(new("/data/models/tiny.gguf", bytes, new string('a', 64), 0));

    public void Fail(Exception exception) => _end.SetException(exception);
}
