namespace Playground.Storage.Sqlite.Files;

static class Folders
{
    /// <exception cref="StorageException">The folder can't be created.</exception>
    public static void Create(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SqliteFaults.NoAccess(folder, exception);
        }
    }
}
