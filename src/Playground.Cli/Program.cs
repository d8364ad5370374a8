using Playground;
using Playground.Cli;
using Playground.Cli.Hosting;
using Playground.Connectors;
using Playground.Llama;
using Playground.Storage;
using Playground.Storage.Starting;

return await CommandLine.RunAsync(args, CliConsole.OfThisProcess(), (services, configuration) => services
    .AddPlayground(configuration)
    .AddLlamaModels(configuration)
    .AddRemoteModels(configuration)
    .AddStorage(configuration), StorageWarmUp.Begin);
