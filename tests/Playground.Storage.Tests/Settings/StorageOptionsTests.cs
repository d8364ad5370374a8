using Microsoft.Extensions.Options;
using Playground.Storage.Settings;
using Playground.Storage.Startup;
using Playground.Testing.Storage;
using Xunit;

namespace Playground.Storage.Tests.Settings;

public sealed class StorageOptionsTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Provider", "Postgres", "Playground:Storage:Provider is \"Postgres\"; allowed: Sqlite.")]
    [InlineData("Provider", "", "allowed: Sqlite")]
    [InlineData("ConnectionString", "Data Source=:memory:", "must name an ordinary file")]
    [InlineData("ConnectionString", "Data Source=x.db;Mode=Memory", "must name an ordinary file")]
    [InlineData("ConnectionString", "Data Source=x.db;Mode=ReadOnly", "must name an ordinary file")]
    [InlineData("ConnectionString", "Data Source=file:x.db", "must name an ordinary file")]
    [InlineData("ConnectionString", "Pooling=true", "names no Data Source")]
    [InlineData("ConnectionString", "data/playground.db", "can't be read")]
    [InlineData("ConnectionString", "Server=db;Password=hunter2", "can't be read")]
    public async Task Options_Faulty_AreNamedWithWhatIsAllowed(string key, string value, string fault)
    {
        await using var host = new StorageHost(_folder.Path, null, ($"Playground:Storage:{key}", value));

        var exception = Assert.Throws<OptionsValidationException>(() => host.Get<IOptions<StorageOptions>>().Value);

        var found = Assert.Single(exception.Failures);
        Assert.StartsWith($"Playground:Storage:{key}", found, StringComparison.Ordinal);
        Assert.Contains(fault, found, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "playground.db")]
    [InlineData("", "playground.db")]
    [InlineData("Data Source=elsewhere/my.db", "elsewhere/my.db")]
    [InlineData("Data Source=my.db;Pooling=False", "my.db")]
    [InlineData("Data Source=\"Büro #1 100%20;&+/my.db\"", "Büro #1 100%20;&+/my.db")]
    public async Task ConnectionString_Relative_IsInTheContentRoot(string? connectionString, string file)
    {
        await using var host = new StorageHost(_folder.Path, null, ("Playground:Storage:ConnectionString", connectionString), ("Playground:Storage:Provider", "sqlite"));

        await host.PrepareAsync();
        await host.PrepareAsync();

        Assert.Equal(_folder.File(file), host.Get<StorageStartup>().DatabaseFile);
        Assert.True(File.Exists(_folder.File(file)));
    }
}
