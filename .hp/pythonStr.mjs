import { o as quotedRepr } from "./provenance.mjs";
import { n as PyExpression } from "./values.mjs";
// src/config/pythonStr.ts
var PyDate = class extends PyExpression {
	text;
	constructor(year, month, day) {
		super(`datetime.date(${year}, ${month}, ${day})`, void 0, []);
		const part = (number, digits) => String(number).padStart(digits, "0");
		this.text = `${part(year, 4)}-${part(month, 2)}-${part(day, 2)}`;
	}
	get typeName() {
		return "date";
	}
};
function pythonStr(value) {
	if (typeof value === "string") return value;
	return value instanceof PyDate ? value.text : quotedRepr(value);
}
export { pythonStr as n, PyDate as t };
