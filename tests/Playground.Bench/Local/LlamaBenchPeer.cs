using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Playground.Bench.Local;

/// <summary>llama.cpp's own llama-bench, built by hand from the release's sources: the limit of what an engine around the library can reach.</summary>
sealed class LlamaBenchPeer(string program, string path, int threads)
{
    public Task<Measured> GenerateAsync(int tokens) => RunAsync(0, tokens);

    public Task<Measured> ReadAsync(int tokens) => RunAsync(tokens, 0);

    async Task<Measured> RunAsync(int prompt, int generate)
    {
        string[] arguments = ["-m", path, "-t", $"{threads}", "-p", $"{prompt}", "-n", $"{generate}", "-r", "1", "-o", "json"];
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var json = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}");
        var nanoseconds = JsonDocument.Parse(json).RootElement[0].GetProperty("avg_ns").GetDouble();
        return new(prompt + generate, nanoseconds / 1e6);
    }
}
