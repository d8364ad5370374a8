using Playground.Accounts;

namespace Playground.Storage.Accounts;

/// <summary>Length is what counts (NIST SP 800-63B); what it consists of isn't asked, but for what anybody would try first.</summary>
static class PasswordRules
{
    const int FewestDifferent = 5;

    /// <exception cref="AccountException">It is too weak.</exception>
    public static void Check(string name, string password)
    {
        if (password.Length < Account.PasswordCharacters)
            throw new AccountException(AccountFault.PasswordTooShort, $"A password has at least {Account.PasswordCharacters} characters.");
        if (password.Distinct().Count() < FewestDifferent || password.Contains(name, StringComparison.OrdinalIgnoreCase) && password.Length - name.Length < Account.PasswordCharacters / 2)
            throw new AccountException(AccountFault.PasswordTooSimple, $"The password is too easily guessed. Choose several words that don't belong together.");
    }
}
