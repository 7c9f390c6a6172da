// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace ioc::test {

/// What another program's reader of mail (Python's `email`) makes of a message: its headers by name, "body", and the
/// number of headers as "count".
inline QJsonObject parsedMail(const QByteArray &message)
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import sys, json, email, email.policy\n"
                                 "m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)\n"
                                 "print(json.dumps({**{k: str(v) for k, v in m.items()}, 'body': m.get_content(),"
                                 " 'count': len(m.items()), 'defects': len(m.defects)}))\n")});
    python.write(message);
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        qFatal("python: %s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

} // namespace ioc::test
