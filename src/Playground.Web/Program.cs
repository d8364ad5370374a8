using Playground;
using Playground.Llama;
using Playground.Remote;
using Playground.Storage;
using Playground.Web.Shell;

return await Start.RunAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.UseStaticWebAssets().UseDefaultAddress(builder.Configuration);

    builder.Services
        .AddPlayground(builder.Configuration)
        .AddLlamaModels(builder.Configuration)
        .AddRemoteModels(builder.Configuration)
        .AddStorage(builder.Configuration)
        .AddRoom();

    await using var app = builder.Build();

    await app.PrepareAsync();
    app.UseRoom();
    app.AnnounceAddress();
    await app.RunAsync();
});
