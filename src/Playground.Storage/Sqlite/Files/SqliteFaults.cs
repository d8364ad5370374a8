using Playground.Storage.Faults;

namespace Playground.Storage.Sqlite.Files;

/// <summary>The sentences for SQLite databases that can't be used.</summary>
static class SqliteFaults
{
    public static StorageException NoAccess(string path, Exception inner) => new(StorageFault.NoAccess, path,
        $"\"{path}\" can't be created or written ({inner.Message.TrimEnd('.')}). Give this user the right to write there, free some space, or set Playground:DataFolder to another folder.", inner);

    public static StorageException DiskFull(string path, Exception inner) => new(StorageFault.DiskFull, path,
        $"The disk that \"{path}\" lies on is full. Free some space, or set Playground:DataFolder to another folder.", inner);

    public static StorageException ReadOnly(string path, Exception inner) => new(StorageFault.ReadOnly, path,
        $"\"{path}\" can only be read, not written ({inner.Message.TrimEnd('.')}). Give this user the right to write there, look whether the file system has turned read-only, or set Playground:DataFolder to another folder.", inner);

    public static StorageException PathIsFolder(string path) => new(StorageFault.PathIsFolder, path,
        $"The database \"{path}\" is a folder. Move it away, or name another file in Playground:Storage:ConnectionString.");

    public static StorageException NotADatabase(string path) => new(StorageFault.NotADatabase, path,
        $"\"{path}\" is not an SQLite database; it was left as it is. Move it away, or name another file in Playground:Storage:ConnectionString.");

    public static StorageException Foreign(string path) => new(StorageFault.ForeignDatabase, path,
        $"The database \"{path}\" belongs to another program; it was left as it is. Name another file in Playground:Storage:ConnectionString.");

    public static StorageException Newer(string path, string migration) => new(StorageFault.NewerDatabase, path,
        $"The database \"{path}\" was written by a newer version of the playground (it has \"{migration}\", which this version doesn't know); it was left as it is. Start that version again, or set Playground:DataFolder to another folder.");

    public static StorageException Damaged(string path, string backups, Exception? inner, string? detail = null) => new(StorageFault.Damaged, path,
        $"The database \"{path}\" is damaged ({detail ?? inner?.Message}). Put the newest file from \"{backups}\" in its place, after moving it and its -wal and -shm files away.", inner);

    public static StorageException NothingThere(string path) => new(StorageFault.NoAccess, path,
        $"There is no file \"{path}\". Correct the path, or look into the folder \"backups\" in the data folder.");

    public static StorageException NothingIn(string path) => new(StorageFault.ForeignDatabase, path,
        $"\"{path}\" holds nothing of a playground; nothing was changed. Name a backup from the folder \"backups\" in the data folder.");

    public static StorageException BackupDamaged(string path, string detail, Exception? inner = null) => new(StorageFault.Damaged, path,
        $"The backup \"{path}\" is damaged ({detail}); nothing was changed. Name an older one.", inner);

    public static StorageException ServerRunning(string folder, string? holder) => new(StorageFault.InUse, folder,
        $"Another playground ({holder ?? "process unknown"}) is using \"{folder}\". Stop it, or set Playground:DataFolder to another folder.");

    public static StorageException ServerOlder(string folder, string? holder) => new(StorageFault.InUse, folder,
        $"The database in \"{folder}\" must be brought up to date first, but another playground ({holder ?? "process unknown"}) is using it. Stop that one and start this again.");

    public static StorageException Migrating(string folder) => new(StorageFault.InUse, folder,
        $"Another playground has been preparing the database in \"{folder}\" for more than a minute. Wait until it is done, or stop it, and start this again.");

    public static StorageException BackupFailed(string path, Exception inner) => new(StorageFault.BackupFailed, path,
        $"No backup could be written to \"{path}\" ({inner.Message.TrimEnd('.')}). Free some space or make the folder writable, and try again; without a backup, nothing is changed.", inner);
}
