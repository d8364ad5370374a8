using Playground.Llama.Energy;
using Playground.Llama.Loading;
using Playground.Llama.Native;
using Playground.Models;

namespace Playground.Llama.Tools;

/// <summary>The engine as the other rooms see it, beside answering.</summary>
sealed class LocalEngine(LocalModels models, ModelFiles files, ModelCache cache, ModelDownload download, EnergyMeter meter) : ILocalEngine
{
    public IReadOnlyList<string> Quantisations => [.. Llama.Files.Quantisation.Names];

    public LocalEngineFacts Describe() => new(
        LlamaLibrary.Version,
        LlamaLibrary.Backend,
        LlamaDevices.CpuLibrary(),
        LlamaDevices.Features(),
        [.. LlamaDevices.List().Select(device => new LocalDevice(device.Name, device.Description.Trim(), device.IsGpu, device.FreeBytes, device.TotalBytes))],
        [.. EngineHints.For(LlamaLibrary.Backend)],
        [.. models.All.Select(Threads).OfType<LocalThreads>()]);

    public async Task<QuantisedModel> QuantiseAsync(string input, string output, string quantisation, CancellationToken cancellationToken)
    {
        using var work = meter.Begin();
        return await Quantiser.RunAsync(files, input, output, quantisation, cancellationToken);
    }

    public Task<DownloadedModel> DownloadAsync(Uri address, string folder, string? sha256, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken) =>
        download.RunAsync(address, folder, sha256, progress, cancellationToken);

    LocalThreads? Threads(LocalModel model)
    {
        if (cache.Find(model.Id) is { } loaded)
            return new(model.Id, loaded.Threads.Threads, loaded.Threads.Reason);
        try
        {
            var header = files.Check(model);
            var plan = ModelShape.Choose(model, header);
            return plan.MeasuresThreads
                ? new(model.Id, null, $"measured when it is loaded, up to {plan.Context.Threads}")
                : new(model.Id, plan.Context.Threads, ModelLoader.Reason(model, header));
        }
        catch (Faults.ModelFailureException)
        {
            // Its card says what is wrong with it.
            return null;
        }
    }
}
