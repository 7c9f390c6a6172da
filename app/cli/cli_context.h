// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/format.h"
#include "core/domain/pack.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace ioc {

/// Gives the sentences of all commands one context for the translators.
struct CliTexts
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// Exit statuses of the command line (docs/cli.md).
enum class Exit { Well = 0, Usage = 1, Internal = 2, FeedFailed = 3, VerificationFailed = 4 };

enum class OutputFormat { Table, Csv, Json };

/// One sentence on stderr, and the status that fits the error.
Exit complain(const Error &error);

void print(const QString &text);
void print(const QByteArray &bytes);

/// The options that several commands share: --data, --pack, --lang, --at, --as-known, --format, --endpoint, --feed,
/// --indicator and --unit.
class CommonOptions
{
public:
    /// Adds the options to a parser.
    static void addTo(QCommandLineParser &parser, const QStringList &names);

    explicit CommonOptions(const QCommandLineParser &parser)
        : m_parser(parser)
    {
    }

    QString packFolder() const { return m_parser.value(QStringLiteral("pack")); }
    QString dataFolder() const { return m_parser.value(QStringLiteral("data")); }
    Result<OutputFormat> format() const;
    Result<std::map<QString, QString>> endpoints() const;

    /// "Now": --at in the pack's zone, or the clock.
    Result<std::optional<Instant>> at(const Zone &zone) const;

    /// As known when: --as-known, a moment or the end of a day; without it --at, which sets both.
    Result<std::optional<Instant>> known(const Zone &zone) const;

private:
    const QCommandLineParser &m_parser;
};

/// The pack of a data folder and the format of its figures, for commands that only read.
struct ReadingContext
{
    PackPtr pack;
    QString cacheFile;
    QString ledgerFile;
    Instant now;
    std::optional<Instant> known; ///< figures as known at this moment: --as-known, or --at; today's when empty
    Format format;
    OutputFormat output;
};

/// The day as of which figures are known, for as_known_on.
QString knownOn(const ReadingContext &context);

/// The folder that --data names, or the default of the pack that --pack names. Opens nothing of it.
Result<QString> dataFolderFrom(const QCommandLineParser &parser);

/// Opens what --data (and --pack, when there is no copy yet) name.
Result<ReadingContext> openForReading(const QCommandLineParser &parser);

/// The day that an option names; invalid when it is left out.
Result<QDate> dayOption(const QCommandLineParser &parser, const QString &name);

/// --compare: with comparisons and plans.
QCommandLineOption compareOption();

/// The days that --from and --to name; invalid where left out.
Result<Span> spanOption(const QCommandLineParser &parser);

/// What --indicator names, which must be there.
Result<IndicatorId> indicatorOption(const QCommandLineParser &parser);

/// The day that --boundary names; nothing when it is left out.
Result<std::optional<QDate>> boundaryOption(const QCommandLineParser &parser);

Language currentLanguage();

} // namespace ioc
