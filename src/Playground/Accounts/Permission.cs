namespace Playground.Accounts;

/// <summary>What a role allows; each is asked for where it is done.</summary>
public enum Permission
{
    /// <summary>To see comparisons, rankings, prices and reports.</summary>
    Look,

    /// <summary>To ask models, rate in the open, host sessions, and change what members make.</summary>
    Work,

    /// <summary>To change what holds for all: models, prices, imports, accounts.</summary>
    Administer,
}
