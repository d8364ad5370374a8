using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Playground.Faults;

namespace Playground.Llama.Loading;

/// <summary>Loads the models that are to be there from the start, while the program goes on starting.</summary>
sealed class ModelPreload(LocalModels models, ModelCache cache, ILogger<ModelPreload> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var model in models.All.Where(model => model.Preload))
        {
            stoppingToken.ThrowIfCancellationRequested();
            try
            {
                using var lease = await cache.LeaseAsync(model);
            }
            catch (ModelFailureException exception)
            {
                logger.LogWarning("{Model} could not be loaded at the start: {Reason}", model.Id, exception.Message);
            }
        }
    }
}
