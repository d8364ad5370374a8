using Playground.Storage.Faults;
using Playground.Testing.Storage;
using Xunit;

namespace Playground.Storage.Tests.Sqlite.Startup;

public sealed class RefusedDatabaseTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    string Database => _folder.File("playground.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task PrepareAsync_DatabaseOfANewerVersion_IsRefusedAndLeftAsItIs()
    {
        await using (await StorageHost.StartAsync(_folder.Path)) { }
        StorageHost.Scalar(Database, "INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Future', '99.0.0')");
        var before = Content();
        var files = Directory.GetFiles(_folder.Path);

        var exception = await RefusedAsync();

        Assert.Equal((StorageFault.NewerDatabase, Database), (exception.Fault, exception.Path));
        Assert.Contains("newer version", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, Content());
        Assert.Equal(files, Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task PrepareAsync_DatabaseOfAnotherProgram_IsRefusedAndLeftAsItIs()
    {
        StorageHost.Scalar(Database, "CREATE TABLE Recipes (Name TEXT)");
        var before = Content();

        Assert.Equal(StorageFault.ForeignDatabase, (await RefusedAsync()).Fault);

        Assert.Equal(before, Content());
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("This is a text file, longer than the first page's header of a database would be, which is a hundred bytes long.")]
    public async Task PrepareAsync_FileThatIsNoDatabase_IsRefusedAndLeftAsItIs(string content)
    {
        await File.WriteAllTextAsync(Database, content);

        Assert.Equal(StorageFault.NotADatabase, (await RefusedAsync()).Fault);

        Assert.Equal(content, await File.ReadAllTextAsync(Database));
    }

    [Fact]
    public async Task PrepareAsync_DatabaseCutShort_IsRefused()
    {
        await using (await StorageHost.StartAsync(_folder.Path)) { }
        await File.WriteAllBytesAsync(Database, (await File.ReadAllBytesAsync(Database))[..3000]);

        Assert.Equal(StorageFault.Damaged, (await RefusedAsync()).Fault);
    }

    [Fact]
    public async Task PrepareAsync_PathIsAFolder_IsRefused()
    {
        Directory.CreateDirectory(Database);

        Assert.Equal(StorageFault.PathIsFolder, (await RefusedAsync()).Fault);
    }

    [Fact]
    public async Task PrepareAsync_DataFolderInsideAFile_IsRefused()
    {
        await File.WriteAllTextAsync(_folder.File("file"), "");
        await using var host = new StorageHost(_folder.File("file/data"));

        var exception = await Assert.ThrowsAsync<StorageException>(() => host.PrepareAsync());

        Assert.Equal(StorageFault.NoAccess, exception.Fault);
        Assert.Contains("Playground:DataFolder", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrepareAsync_ReadOnlyFolder_IsRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Rights don't bind this user.");
        var folder = Directory.CreateDirectory(_folder.File("data"));
        if (!OperatingSystem.IsWindows())
            folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        await using var host = new StorageHost(folder.FullName);

        Assert.Equal(StorageFault.NoAccess, (await Assert.ThrowsAsync<StorageException>(() => host.PrepareAsync())).Fault);
    }

    [Fact]
    public async Task PrepareAsync_ReadOnlyFile_IsRefused()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Rights don't bind this user.");
        await using (await StorageHost.StartAsync(_folder.Path)) { }
        File.SetAttributes(Database, FileAttributes.ReadOnly);

        Assert.Equal(StorageFault.NoAccess, (await RefusedAsync()).Fault);

        File.SetAttributes(Database, FileAttributes.Normal);
    }

    async Task<StorageException> RefusedAsync()
    {
        await using var host = new StorageHost(_folder.Path);
        return await Assert.ThrowsAsync<StorageException>(() => host.PrepareAsync());
    }

    byte[] Content() => File.ReadAllBytes(Database);
}
