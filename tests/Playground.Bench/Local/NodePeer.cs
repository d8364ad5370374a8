using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Playground.Bench.Local;

/// <summary>node-llama-cpp of the same release, kept running in a process of its own; installed below artifacts/ when first needed.</summary>
sealed class NodePeer : IDisposable
{
    const string Package = "node-llama-cpp@3.22.1";
    readonly Process _process;

    NodePeer(Process process) => _process = process;

    public static NodePeer Start(string path, int threads, int contextSize, string text)
    {
        var folder = Path.GetFullPath(Path.Combine("artifacts", "node-llama-cpp"));
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "node-llama-cpp")))
            Install(folder);
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Local", "peer.mjs"), folder, Path.GetFullPath(path), $"{threads}", $"{contextSize}", text])
            start.ArgumentList.Add(argument);
        return new(Process.Start(start)!);
    }

    public Task<Measured> GenerateAsync(int sequences, int tokens) => AskAsync(string.Create(CultureInfo.InvariantCulture, $"generate {sequences} {tokens}"));

    public async Task<Measured> ReadAsync(int tokens) => (await AskAsync(string.Create(CultureInfo.InvariantCulture, $"prompt {tokens}"))) with { Tokens = tokens };

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    async Task<Measured> AskAsync(string command)
    {
        await _process.StandardInput.WriteLineAsync(command);
        var line = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("node-llama-cpp ended; its complaint stands above.");
        var answer = JsonDocument.Parse(line).RootElement;
        return new(answer.GetProperty("tokens").GetInt64(), answer.GetProperty("ms").GetDouble(), answer.GetProperty("firstMs").GetDouble(), answer.GetProperty("cpuMs").GetDouble());
    }

    static void Install(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "package.json"), """{ "private": true }""");
        using var npm = Process.Start(new ProcessStartInfo("npm", ["install", Package, "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        npm.StandardOutput.ReadToEnd();
        npm.WaitForExit();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm could not install {Package}.");
    }
}
