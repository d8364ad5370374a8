using Playground;
using Playground.Connectors;
using Playground.Evaluations;
using Playground.Llama;
using Playground.SemanticKernel;
using Playground.Settings;
using Playground.Storage;
using Playground.Web;
using Playground.Web.Accounts;
using Playground.Web.Shell;

StorageWarmUp.Begin();
return await Start.RunAsync(async () =>
{
    // Settings are read once; to watch their folder for changes would only take time.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange=false", .. args], WebRootPath = WebRoot.OfPublished(), ContentRootPath = ContentRoot.OfProgram(args) });
    builder.AddUserSecrets();
    builder.WebHost.UseStaticWebAssets().UseDefaultAddress(builder.Configuration);

    builder.Services
        .AddPlayground(builder.Configuration)
        .AddLlamaModels(builder.Configuration)
        .AddRemoteModels(builder.Configuration)
        .AddSemanticKernel(builder.Configuration)
        .AddStorage(builder.Configuration)
        .AddEvaluationWorker()
        .AddPlaygroundWeb();

    await using var app = builder.Build();

    var preparing = app.PrepareAsync();
    app.UsePlaygroundWeb();
    await preparing;
    app.AnnounceAddress();
    await app.AnnounceFirstAccountAsync();
    await app.RunAsync();
});
