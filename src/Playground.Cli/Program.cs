using Playground;
using Playground.Cli;
using Playground.Llama;
using Playground.Remote;
using Playground.Storage;
using Playground.Storage.Starting;

return await CommandLine.RunAsync(args, CliConsole.OfThisProcess(), (services, configuration) => services
    .AddPlayground(configuration)
    .AddLlamaModels(configuration)
    .AddRemoteModels(configuration)
    .AddStorage(configuration), StorageWarmUp.Begin);
