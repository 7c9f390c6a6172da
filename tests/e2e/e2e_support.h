// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace ioc::e2e {

/// A program of ours that has run to its end.
struct Finished
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs a program while this process' own servers go on answering. The status is -1 when it had to be killed after
/// `timeoutSeconds` or crashed.
Finished run(const QString &program, const QStringList &arguments, int timeoutSeconds = 120);

/// A program of build/…/bin.
QString program(const QString &name);

/// toancanh-cli, in English.
Finished cli(const QStringList &arguments, int timeoutSeconds = 120);

/// The answer of a command with --format json.
QJsonObject json(const Finished &finished);

/// Answers HTTP on loopback with bytes as they are given: also broken ones.
class RawServer : public QTcpServer
{
    Q_OBJECT

public:
    using Answer = std::function<QByteArray(const QByteArray &path)>;

    RawServer();
    QString address() const;
    void answerWith(Answer answer) { m_answer = std::move(answer); }
    int requests() const { return m_requests; }

    /// A whole answer with status 200 and the right length.
    static QByteArray ok(const QByteArray &body);

private:
    void serve();

    Answer m_answer;
    int m_requests = 0;
};

/// The bytes of a file of npm vega-datasets.
QByteArray vegaData(const QString &name);
QString vegaPath(const QString &name);

/// A tool's answer (jq, sqlite3), trimmed; fails the test when the tool fails.
QByteArray tool(const QString &name, const QStringList &arguments);

} // namespace ioc::e2e
