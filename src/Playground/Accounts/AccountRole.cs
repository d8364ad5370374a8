namespace Playground.Accounts;

/// <summary>What somebody with an account may do.</summary>
public enum AccountRole
{
    /// <summary>Sees what there is and changes nothing.</summary>
    Observer,

    /// <summary>Takes part in the sessions they are invited to, and sees nothing else.</summary>
    Rater,

    /// <summary>Compares, rates, hosts sessions and writes reports.</summary>
    Member,

    /// <summary>Beside that: models, prices, imports, accounts.</summary>
    Administrator,
}
