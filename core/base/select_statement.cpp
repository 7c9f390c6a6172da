// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/select_statement.h"

#include "core/base/words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace ioc {
namespace {

using Parameter = SelectStatement::Parameter;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SelectStatement)
};

constexpr Words<SqlDialect, 4> kDialects{{{SqlDialect::PostgreSql, "postgresql"},
                                          {SqlDialect::MySql, "mysql"},
                                          {SqlDialect::Sqlite, "sqlite"},
                                          {SqlDialect::Odbc, "odbc"}}};

constexpr Words<Parameter, 4> kParameters{{{Parameter::Watermark, "watermark"},
                                           {Parameter::WatermarkLocal, "watermark_local"},
                                           {Parameter::WatermarkUtc, "watermark_utc"},
                                           {Parameter::Limit, "limit"}}};

bool isWordSign(QChar sign)
{
    return sign.isLetterOrNumber() || sign == u'_' || sign == u'$';
}

/// Walks over a statement once: words, quoted parts, parameters, and signs that may not stand there.
class Scanner
{
public:
    Scanner(QStringView text, SqlDialect dialect)
        : m_text(text)
        , m_dialect(dialect)
    {
    }

    /// The reason for refusing; empty when there is none.
    QString scan()
    {
        while (m_at < m_text.size() && m_refusal.isEmpty())
            step();
        if (m_refusal.isEmpty() && m_words == 0)
            m_refusal = Texts::tr("The statement is empty.");
        return m_refusal;
    }

    QString result;
    std::vector<Parameter> parameters;

private:
    QChar ahead() const { return m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar(); }

    void step()
    {
        const QChar sign = m_text[m_at];
        if (m_ended && !sign.isSpace())
            m_refusal = Texts::tr("There is more than one statement.");
        else if (sign == u'\'' || sign == u'"' || sign == u'`' || isBracket(sign))
            takeQuoted(sign == u'[' ? u']' : sign);
        else if (isComment(sign))
            m_refusal = Texts::tr("A comment may not stand in the statement: servers read comments differently.");
        else if (sign == u':' && ahead() == u':')
            take(2);
        else if (sign == u':' && (ahead().isLetter() || ahead() == u'_'))
            takeParameter();
        else if (isPlaceholder(sign) || sign.isNull())
            m_refusal = Texts::tr("The sign “%1” may not stand in the statement; its parameters are named, such as "
                                  ":watermark and :limit.")
                            .arg(sign);
        else if (sign == u';')
            skip();
        else if (sign.isNumber() || (sign == u'.' && ahead().isNumber()))
            takeNumber();
        else if (isWordSign(sign))
            takeWord();
        else
            take(1);
    }

    bool isComment(QChar sign) const
    {
        const bool isOdbc = m_dialect == SqlDialect::Odbc;
        return (sign == u'-' && ahead() == u'-') || (sign == u'/' && ahead() == u'*') ||
               (sign == u'#' && (isOdbc || m_dialect == SqlDialect::MySql)) ||
               (isOdbc && (sign == u'%' || (sign == u'/' && ahead() == u'/')));
    }

    bool isBracket(QChar sign) const
    {
        return sign == u'[' && (m_dialect == SqlDialect::Sqlite || m_dialect == SqlDialect::Odbc);
    }

    static bool isPlainName(QStringView text)
    {
        return std::all_of(text.begin(), text.end(),
                           [](QChar sign) { return sign.isLetterOrNumber() || QStringView(u"_ ,.").contains(sign); });
    }

    bool isPlaceholder(QChar sign) const
    {
        switch (m_dialect) {
        case SqlDialect::PostgreSql:
            return sign == u'$';
        case SqlDialect::Sqlite:
            return sign == u'?' || sign == u'@' || sign == u'$';
        case SqlDialect::Odbc:
            // Dollar quotes, comments in braces, a bracket that was doubled, a quote that is taken away: nobody knows
            // which server reads the statement, so nothing may stand in it that one of them reads differently.
            return QStringView(u"?$\\{}]").contains(sign);
        case SqlDialect::MySql:
            break;
        }
        return sign == u'?';
    }

    void take(qsizetype count)
    {
        result += m_text.mid(m_at, count);
        m_at += count;
    }

    void skip()
    {
        m_ended = true;
        ++m_at;
    }

    void takeQuoted(QChar end)
    {
        const qsizetype close = m_text.indexOf(end, m_at + 1);
        const QStringView inside = m_text.mid(m_at + 1, close - m_at - 1);
        if (close < 0)
            m_refusal = Texts::tr("A quoted text has no end.");
        else if (inside.contains(u'\\') || inside.contains(QChar()))
            m_refusal = Texts::tr("A backslash may not stand in a quoted text: servers read it differently.");
        else if (m_dialect == SqlDialect::Odbc)
            m_refusal = refusalOfForeign(inside, end);
        if (m_refusal.isEmpty())
            take(close - m_at + 1); // a doubled quote begins a second quoted text, which comes to the same
    }

    /// Behind ODBC another server may find the end of what is quoted elsewhere.
    QString refusalOfForeign(QStringView inside, QChar end) const
    {
        if (end == u']' || end == u'`')
            return isPlainName(inside) ? QString()
                                       : Texts::tr("In brackets and backticks only letters, digits, spaces, commas and "
                                                   "points may stand: servers read them differently.");
        if (m_text.mid(m_at).startsWith(QString(3, end)))
            return Texts::tr("There are three quotes in a row, which servers read differently.");
        return {};
    }

    void takeParameter()
    {
        const qsizetype end = endOfWord(m_at + 1);
        const QString name = m_text.mid(m_at + 1, end - m_at - 1).toString();
        const auto parameter = valueOf(kParameters, name);
        if (!parameter) {
            m_refusal =
                Texts::tr("There is no parameter “:%1”; there are :watermark, :watermark_local, :watermark_utc and "
                          ":limit.")
                    .arg(name);
            return;
        }
        parameters.push_back(*parameter);
        result += m_dialect == SqlDialect::PostgreSql ? QLatin1Char('$') + QString::number(parameters.size())
                                                      : QStringLiteral("?");
        m_at = end;
    }

    /// With all that clings to it: some servers begin a new word behind the digits, as in 1INTO, others do not.
    void takeNumber()
    {
        static const QRegularExpression number(
            QStringLiteral("^(?:0[xX][0-9a-fA-F]+|(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"));
        const qsizetype length = number.match(m_text.mid(m_at)).capturedLength();
        const qsizetype end = endOfWord(m_at + length);
        if (length > 0 && end == m_at + length)
            take(length);
        else
            m_refusal = Texts::tr("“%1” is no number: put a space between a number and a word, and quote a name that "
                                  "begins with a digit.")
                            .arg(m_text.mid(m_at, end - m_at));
    }

    qsizetype endOfWord(qsizetype from) const
    {
        while (from < m_text.size() && isWordSign(m_text[from]))
            ++from;
        return from;
    }

    void takeWord()
    {
        static const QStringList kChanging{QStringLiteral("INSERT"), QStringLiteral("UPDATE"), QStringLiteral("DELETE"),
                                           QStringLiteral("MERGE"), QStringLiteral("INTO")};
        // SQL Server, behind ODBC, begins another statement without a semicolon.
        static const QStringList kCommands =
            QStringLiteral("EXEC EXECUTE DROP ALTER CREATE TRUNCATE COMMIT GRANT REVOKE DENY SET USE BACKUP RESTORE "
                           "DBCC KILL SHUTDOWN BULK RECONFIGURE WRITETEXT UPDATETEXT BEGIN ROLLBACK SAVE DECLARE "
                           "RECEIVE RENAME ENABLE DISABLE DUMP LOAD CHECKPOINT SETUSER REVERT")
                .split(QLatin1Char(' '));
        const bool isOdbc = m_dialect == SqlDialect::Odbc;
        const qsizetype end = endOfWord(m_at);
        const QString word = m_text.mid(m_at, end - m_at).toString().toUpper();
        if (m_words++ == 0 && word != u"SELECT" && word != u"WITH")
            m_refusal = Texts::tr("The statement is no query: it begins with “%1”, not with SELECT or WITH.").arg(word);
        else if (kChanging.contains(word) || (isOdbc && kCommands.contains(word)))
            m_refusal = Texts::tr("The word “%1” may not stand in a query: feeds are only read. Quote it where it is a "
                                  "name.")
                            .arg(word);
        else if ((isOdbc || m_dialect == SqlDialect::PostgreSql) && word.contains(u'$'))
            m_refusal = Texts::tr("A name with “$” may not stand in the statement; quote it.");
        else if (isOdbc && word != u"N" && end < m_text.size() && QStringView(u"'\"").contains(m_text[end]))
            m_refusal = Texts::tr("“%1” stands right before a quote, which some servers then read differently; N alone "
                                  "may.")
                            .arg(m_text.mid(m_at, end - m_at));
        else
            take(end - m_at);
    }

    QStringView m_text;
    SqlDialect m_dialect;
    qsizetype m_at = 0;
    int m_words = 0;
    bool m_ended = false;
    QString m_refusal;
};

} // namespace

std::optional<SqlDialect> sqlDialectFromString(const QString &text)
{
    return valueOf(kDialects, text);
}

Result<SelectStatement> SelectStatement::parse(const QString &text, SqlDialect dialect)
{
    Scanner scanner(text, dialect);
    if (const QString refusal = scanner.scan(); !refusal.isEmpty())
        return Error{ErrorCode::InvalidPack, refusal};
    SelectStatement statement;
    statement.m_text = scanner.result.toUtf8();
    statement.m_parameters = std::move(scanner.parameters);
    return statement;
}

bool SelectStatement::uses(Parameter parameter) const
{
    return std::find(m_parameters.begin(), m_parameters.end(), parameter) != m_parameters.end();
}

} // namespace ioc
