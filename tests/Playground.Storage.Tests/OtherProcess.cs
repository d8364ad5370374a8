using System.Diagnostics;
using System.Globalization;

namespace Playground.Storage.Tests;

/// <summary>Another process that writes a comparison of eight answers into the same folder.</summary>
sealed class OtherProcess : IAsyncDisposable
{
    const int Endless = int.MaxValue;
    readonly Process _process;

    OtherProcess(Process process) => _process = process;

    public static OtherProcess Start(string folder, string comparison, int saves = Endless)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Playground.Storage.Crash" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return new(Process.Start(new ProcessStartInfo(program, [folder, comparison, saves.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!);
    }

    /// <summary>Waits until a save is acknowledged; 0 stands for the comparison itself.</summary>
    public async Task SavedAsync(int save)
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            if (int.Parse(line, CultureInfo.InvariantCulture) == save)
                return;
        throw new InvalidOperationException($"The other process ended before its save {save}, with code {_process.ExitCode}.");
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    /// <returns>The last save that it had acknowledged.</returns>
    public async Task<int> KillAsync()
    {
        _process.Kill();
        var last = 0;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            last = int.TryParse(line, CultureInfo.InvariantCulture, out var save) ? save : last;
        await _process.WaitForExitAsync();
        return last;
    }

    public async Task<int> ExitAsync()
    {
        await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }
}
