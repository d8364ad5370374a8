using Playground;
using Playground.Cli;
using Playground.Cli.Hosting;
using Playground.Connectors;
using Playground.Llama;
using Playground.SemanticKernel;
using Playground.Storage;

return await CommandLine.RunAsync(args, CliConsole.OfThisProcess(), (services, configuration) => services
    .AddPlayground(configuration)
    .AddLlamaModels(configuration)
    .AddRemoteModels(configuration)
    .AddSemanticKernel(configuration)
    .AddStorage(configuration), StorageWarmUp.Begin);
