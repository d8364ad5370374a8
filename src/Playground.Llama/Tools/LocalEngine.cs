using Playground.Faults;
using Playground.Llama.Energy;
using Playground.Llama.Files;
using Playground.Llama.Inference;
using Playground.Llama.Library;
using Playground.Llama.Loading;
using Playground.Models;

namespace Playground.Llama.Tools;

/// <summary>The engine as the other projects see it, beside answering.</summary>
sealed class LocalEngine(LocalModels models, ModelFiles files, ModelCache cache, ModelDownload download, EnergyMeter meter, ThreadShares threads) : ILocalEngine
{
    public IReadOnlyList<string> Quantisations => [.. Quantisation.Names];

    public LocalEngineFacts Describe()
    {
        var devices = LlamaDevices.List();
        var noGpu = LlamaLibrary.WhyNoGpu(devices.Any(device => device.IsGpu));
        return new(
            LlamaLibrary.Version,
            LlamaLibrary.Backend,
            LlamaLibrary.CpuKernel,
            LlamaDevices.Features(),
            [.. devices.Select(device => new LocalDevice(device.Name, device.Description.Trim(), device.IsGpu, device.FreeBytes, device.TotalBytes))],
            noGpu is null ? [] : [noGpu.Message],
            [.. models.All.Select(Threads).OfType<LocalThreads>()])
        {
            NoGpu = noGpu,
        };
    }

    public async Task<QuantisedModel> QuantiseAsync(string input, string output, string quantisation, CancellationToken cancellationToken)
    {
        using var work = meter.Begin();
        using var share = threads.Begin(Environment.ProcessorCount);
        return await Quantiser.RunAsync(files, input, output, quantisation, share.Hold(), cancellationToken);
    }

    public Task<DownloadedModel> DownloadAsync(Uri address, string folder, string? sha256, bool allowPrivateAddress, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken) =>
        download.RunAsync(address, folder, sha256, allowPrivateAddress, progress, cancellationToken);

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
        catch (ModelFailureException)
        {
            // Its card says what is wrong with it.
            return null;
        }
    }
}
