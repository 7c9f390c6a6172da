// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"

namespace ioc {

QString whoText(const QString &person)
{
    return person.isEmpty() ? CliTexts::tr("the program") : person;
}

void printAnswer(OutputFormat output, const AnswerForms &forms)
{
    switch (output) {
    case OutputFormat::Json:
        return print(forms.json());
    case OutputFormat::Csv:
        return print(forms.csv().toCsv());
    case OutputFormat::Table:
        return print(forms.table().toText());
    }
}

} // namespace ioc
