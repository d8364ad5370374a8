using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Playground.Browser.Tests.Hosting;

/// <summary>The real web program as a process of its own.</summary>
public sealed partial class WebServer : IAsyncDisposable
{
    readonly Process _process;
    readonly StringBuilder _output = new();
    readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    WebServer(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Heard(line.Data);
        _process.ErrorDataReceived += (_, line) => Heard(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("The web program ended before it listened."));
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>Processor time that it has taken so far.</summary>
    public TimeSpan ProcessorTime { get { _process.Refresh(); return _process.TotalProcessorTime; } }

    /// <summary>Everything it has written so far.</summary>
    public string Output { get { lock (_output) return _output.ToString(); } }

    /// <param name="dataFolder">Where it keeps its data.</param>
    /// <param name="settings">Environment variables.</param>
    /// <param name="port">0 for any free one.</param>
    /// <param name="folder">Where the program lies, unless beside this one.</param>
    public static async Task<WebServer> StartAsync(string dataFolder, IReadOnlyDictionary<string, string> settings, int port = 0, string? folder = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder ?? AppContext.BaseDirectory, "Playground.Web.dll"), "--urls", $"http://127.0.0.1:{port}"])
        {
            WorkingDirectory = RepositoryFolder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Playground__DataFolder"] = dataFolder;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var server = new WebServer(start);
        await server.ListenAsync();
        return server;
    }

    /// <summary>Ends it as <c>kill -9</c> does: without a chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    async Task ListenAsync()
    {
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            Address = await _address.Task.WaitAsync(Patience.Long);
        }
        catch (Exception exception) when (exception is TimeoutException or InvalidOperationException)
        {
            await DisposeAsync();
            throw new InvalidOperationException($"The web program did not start. It wrote:\n{Output}", exception);
        }
    }

    void Heard(string? line)
    {
        if (line is null)
            return;
        lock (_output) _output.AppendLine(line);
        if (ListeningAt().Match(line) is { Success: true } match)
            _address.TrySetResult(new Uri(match.Value));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*")]
    private static partial Regex ListeningAt();
}
